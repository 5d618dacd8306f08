#pragma once

#include "views/frame/view.hpp"

/// The page's parts. Each describes itself in the innermost open container.
namespace lagesbild::views {

// On every page
void show_header(const View& view);
void show_footer(const View& view);
/// What is saved where, as a button that opens the panel with what there is to do about it.
void show_saving_status(const View& view);
void show_saving_panel(const View& view);
/// A draft of an earlier visit, and what others have saved since, with what to do about them.
void show_saving_news(const View& view);

// The presentation, in place of the header and the overview
void show_presentation_header(const View& view);
void show_presentation(const OverviewView& view);

// One part alone, as another site shows it in a frame: above it, it, and below
void show_part_header(const View& view);
void show_part_of_overview(const OverviewView& view);
void show_part_footer(const View& view);

// On every page that shows numbers
void show_warnings(const RankedView& view);
void show_toolbar(const RankedView& view);
void show_chips(const RankedView& view);
void show_reporting(const RankedView& view);
/// "Saknas v. 46: Störningsjour. Delvis: Bovärdar, 2 områden · täckning 92 %".
std::string reporting_text(const RankedView& view);
/// Whether somebody has to say what a source's silence means.
bool asks_of_silence(const RankedView& view);
/// "1 saknas och 1 delvis v. 46"; the same where all is in.
std::string reporting_in_few_words(const RankedView& view);
/// "Saknas v. 46: Störningsjour, Bovärdar (delvis)", and shorter: "Saknas v. 46: Störningsjour och 1 till";
/// the longest first, nothing where all is in.
std::vector<std::string> reporting_by_name(const RankedView& view);
/// The sources that lack reports of the newest week.
std::string lacking_names(const RankedView& view);
/// The same, and shorter: "Bovärdar och 2 till"; the longest first.
std::vector<std::string> lacking_names_by_length(const RankedView& view);
/// The answers to a note that asks whether silence was a missing report; nothing for other notes.
void show_silence_answers(const RankedView& view, const analysis::Note& note);
/// Above the page, where they are open.
void show_filters(const RankedView& view);
void show_weights(const RankedView& view);

// The overview
/// What the law soon wants brought up to date, or did; nothing where it does not.
void show_law_clock(const RankedView& view);
bool is_law_overdue(const RankedView& view);
/// What is new since an earlier week.
enum class NewsShape : std::uint8_t {
  strip,  ///< a line across the page where it is wide
  cards   ///< with room for all that they say
};
void show_news(const OverviewView& view, NewsShape shape = NewsShape::strip);
/// The same for paper: a heading, and a line each.
void show_news_lines(const OverviewView& view);
void show_upcoming(const OverviewView& view);
void show_priority_list(const OverviewView& view);
/// Areas × categories.
void show_matrix(const OverviewView& view);
/// A small map a category.
void show_small_maps(const OverviewView& view);
/// As many of its first rows as the screen has room for.
void show_presented_list(const OverviewView& view);
void show_map(const OverviewView& view);
/// The selected area, or the municipality as a whole.
void show_card(const OverviewView& view);
/// What is shown of a card: every part, folded or not; or, on paper, without the single events and the
/// comparison where they are folded, since their headings alone say nothing there.
enum class CardParts : std::uint8_t { all, as_open };
void show_area_card(const OverviewView& view, const app::AreaCard& card, CardParts parts = CardParts::all);
void show_municipality_card(const OverviewView& view);
/// The measures that are done in the area, each leading to its follow-up; nothing where there are none.
void show_area_measures(const OverviewView& view, const app::AreaCard& card);

// The other pages
void show_patterns(const PatternsView& view);
void show_analysis(const AnalysisView& view);
void show_comparison(const ComparisonView& view);
void show_reports(const ReportsView& view);

// What is done about it: the register, one measure, or the form of one; it waits for no ranking
void show_measures(const View& view, const app::Ready& ready);

// For those who see what happens; it waits for no ranking
void show_report(const View& view, const app::Ready& ready);
/// What they have told, for whoever takes it in.
void show_inbox(const View& view, const app::Ready& ready);
/// A table that others have made, taken in row by row.
void show_import(const View& view, const app::Ready& ready);

// The group's meeting, and the agreement that it works by; they wait for no ranking
void show_meeting(const View& view, const app::Ready& ready);
/// What the group brings to its next meeting, on paper; the minutes of one are a report.
void show_meetings_on_paper(const View& view, const app::Ready& ready);
void show_agreement(const View& view, const app::Ready& ready);
/// The year by weeks: what is held, done, awaited and late.
void show_calendar(const View& view, const app::Ready& ready);

// Before there is a picture
void show_empty(const View& view);
void show_loading(const View& view);
void show_without_ranking(const View& view, const app::Ready& ready);

/// Who changed what and when, and the way to the situation as it was.
void show_past(const View& view, const app::Ready& ready);
/// A button to what was done with one record, by its list and id.
void offer_history(const View& view, std::string_view list, const std::string& id, const std::string& name);
/// That what is shown is not how it is now, with the way back; nothing where it is.
void show_looking_back(const View& view);

// A situation of one's own
/// What it is made of, to be changed.
void show_details(const View& view, const app::Ready& ready);
/// What a new one needs next, as buttons.
void show_next_steps(const View& view, const app::Ready& ready);
void show_founding(const View& view);

// Pages to read, with or without a situation
void show_problems(const View& view);
void show_help(const View& view);
void show_accessibility(const View& view);
/// What they share: lines that can be followed, in CSS pixels, and the way back.
float reading_width(const View& view);
void show_way_back(const View& view);

}  // namespace lagesbild::views
