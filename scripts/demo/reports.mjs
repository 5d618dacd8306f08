// Invented texts of reports: what the group has written, and when the law's two documents were decided.

const changed = "2026-11-20T13:30:00+01:00";

export const make_reports = () => ({
  format: "lagesbild-reports/1",
  synthetic: true,
  revision: 4,
  texts: [
    {
      id: "picture-2025-decision", report: "picture", period: "2025", section: "decision",
      text: "Kommunstyrelsen (påhittat beslut)", decided: "2025-02-12", changed: "2025-02-12T16:00:00+01:00",
    },
    {
      id: "plan-2025-decision", report: "plan", period: "2025", section: "decision",
      text: "Kommunstyrelsen (påhittat beslut)", decided: "2025-06-11", changed: "2025-06-11T16:00:00+02:00",
    },
    {
      id: "week-2026-W46-analysis", report: "week", period: "2026-W46", section: "analysis",
      text: "Skadegörelsen följer skolgården och gångtunneln, mest fredag och lördag kväll. Insatsen har pågått i två veckor och det är för tidigt att säga om den verkar.",
      changed,
    },
    {
      id: "residents-2026-T3-summary", report: "residents", period: "2026-T3", section: "summary",
      text: "I höst arbetar vi mest med skadegörelse kring skolor och gångtunnlar. Det är fler vuxna ute fredag och lördag kväll, och klotter tas bort snabbare.",
      changed,
    },
  ],
});
