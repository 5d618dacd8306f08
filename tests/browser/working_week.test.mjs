// One working week on the demonstration situation, by those who have it as their work: the reports come in and the picture
// changes, the meeting is held and its minutes adjusted, decisions and measures are saved by two people at once, the weekly
// report and the plan go to paper, and the next week's meeting finds it all.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { engines } from './support/page.mjs';
import { until } from './support/processes.mjs';
import { openSite, openUser } from './support/whole_site.mjs';

const area = 'Norrviken';
const measure = 'Tätare rondering vid stationen';
const reason = 'Störningar runt stationen tre veckor i rad.';
const cause = 'Ingen personal på stationen på kvällen';
const others = 'Trygghetsvandring med boende';

// Those of the words that do not stand on the paper, whose lines and columns part them; none where no poppler can read it.
function lackingOnPaper(pdf, words) {
  const { status, stdout } = spawnSync('pdftotext', ['-', '-'], { input: pdf, encoding: 'utf8', maxBuffer: 1 << 26 });
  const together = (text) => text.replace(/[\s\u00a0\u00ad-]+/g, '');
  return status === 0 ? words.split(' ').filter((word) => !together(stdout).includes(together(word))) : [];
}

for (const engine of engines) {
  describe(`a working week, ${engine}`, () => {
    let site;
    let leader;
    const at = (now) => `${site.address}?now=${now}`;
    before(async () => {
      site = await openSite({ withClock: true });
      leader = await openUser(engine, at('2026-11-20T13:30:00Z'));
    });
    after(async () => {
      await leader?.close();
      await site?.close();
    });
    const withUser = async (hash, use, now = '2026-11-20T13:30:00Z') => {
      const user = await openUser(engine, at(now), hash);
      try {
        return await use(user);
      } finally {
        await user.close();
      }
    };
    const record = async (path, list, find) => JSON.parse(await site.read(path))[list].find(find);

    test('Tuesday: the report that was missing comes in, is taken in, and the picture changes', async () => {
      assert.ok(await leader.says('Saknas v. 46: Bovärdar (delvis), Störningsjour och väktare'));
      const before = await leader.counts();
      await withUser('sida=rapportera&kalla=storningsjour', async (patrol) => {
        await patrol.select('Vecka', 'v. 46');
        await patrol.click('radio', 'Något har hänt');
        await patrol.click('radio', 'Våld, hot och bråk', { exact: false });
        await patrol.write('Dag', '2026-11-13');
        await patrol.choose('Område', area);
        await patrol.write('Antal', '9');
        await patrol.press('Skicka rapporten');
        await patrol.page.getByRole('heading', 'Tack, rapporten är sparad i inkorgen').waitFor();
      });
      await leader.load('sida=inkorg');
      await leader.press('Ta in 1 rapport');
      await leader.saveAll();
      await leader.press('Översikt');
      assert.deepEqual(await leader.counts(), { ...before, [area]: before[area] + 9 });
      assert.ok(await leader.says('Delvis v. 46: Bovärdar'));
      assert.equal(await leader.says('Störningsjour och väktare,'), false);
      assert.ok(await leader.says(`${area}, sannolikhet`));
    });

    test('Friday: the meeting is held, step by step, while somebody else follows a measure up', async () => {
      await leader.go('sida=mote');
      await leader.press('Börja mötet');
      await leader.press('Vidare till 2 Rapportering');
      await leader.press('Vidare till 3 Nytt');
      await leader.press('Vidare till 4 Fokus');
      await leader.press(area);
      await leader.click('radio', 'Prioriterat');
      await leader.write('Skäl', reason);
      await leader.click('checkbox', 'Ökande');
      await leader.press('Skriv in beslutet');
      await leader.press('Vidare till 5 Orsaker');
      await leader.write('Ny orsak', cause);
      await leader.press('Lägg till orsaken');
      await leader.press('Vidare till 6 Insatser');
      await leader.write('Vad ska göras?', measure);
      await leader.select('Mot vilken orsak?', 'Ingen personal');
      await leader.click('radio', 'Sollentuna kommun');
      await leader.write('Enhet', 'Trygghetsenheten');
      await leader.write('Klart till', '2026-12-18');
      await leader.press('Skriv in insatsen');
      await leader.press('Vidare till 7 Avslut');
      await leader.write('Nästa möte', '2026-11-27');
      await leader.press('Avsluta mötet');
      await leader.press('Gör utkast till protokoll');
      // Nothing of it is in the shared folder before it is adjusted.
      assert.equal(await record('beslut.json', 'decisions', ({ date }) => date === '2026-11-20'), undefined);
      await leader.write('Vilka justerar?', 'Trygghetsenheten och Skolorna');
      await leader.press('Justera …');
      await leader.press('Justera protokollet');
      assert.ok(await leader.says('Protokollet är justerat och ändras inte'));
      await withUser('sida=insatser', async (unit) => {
        await unit.press(others);
        await unit.press('Följ upp');
        await unit.click('radio', 'Delvis');
        await unit.click('radio', 'För tidigt att säga');
        await unit.write('Vad svaren bygger på', 'Två av fem punkter på listan är åtgärdade.');
        await unit.press('Spara uppföljningen');
        await Promise.all([leader.saveAll(), unit.saveAll()]);
      });
      const held = await record('beslut.json', 'decisions', ({ date }) => date === '2026-11-20');
      assert.equal(held.state, 'adjusted');
      assert.equal(held.adjusted.by, 'Trygghetsenheten och Skolorna');
      const measures = JSON.parse(await site.read('insatser.json')).measures;
      const made = measures.find(({ title }) => title === measure || title?.sv === measure);
      assert.equal(made.decision, held.id);
      assert.deepEqual(made.causes, [cause]);
      const followed = measures.find(({ title }) => title === others || title?.sv === others);
      assert.equal(followed.follow_ups.at(-1).date, '2026-11-20');
    });

    test('the weekly report, the plan and the minutes are there to be printed, and go to paper where the driver can print', async () => {
      const folder = process.env.LAGESBILD_PAPER;
      await leader.go('sida=rapporter');
      for (const [name, words] of [['Veckolägesbild', area], ['Åtgärdsplan', measure], ['Protokoll', reason]]) {
        await leader.select('Rapport', name);
        assert.ok(await leader.says(words), `${words} in ${name}`);
        if (!leader.page.pdf) continue; // WebKitGTK's driver does not know how
        const pdf = await leader.page.pdf();
        assert.ok(pdf.length > 10000, `${name}: ${pdf.length} bytes`);
        assert.deepEqual(lackingOnPaper(pdf, words), [], name);
        if (folder) {
          await mkdir(folder, { recursive: true });
          await writeFile(join(folder, `${name}.pdf`), pdf);
        }
      }
    });

    test('next Friday: the new meeting finds the decision and asks how the measure goes', () =>
      withUser('sida=mote', async (next) => {
        await next.press('Börja mötet');
        await until('the measure', () => next.says(measure));
        assert.ok(await next.says('Beslutat: Veckomöte 20 nov. 2026'));
        assert.ok(await next.says(`${area}: Prioriterat`));
        assert.ok(await next.says(reason));
      }, '2026-11-27T08:00:00Z'));
  });
}
