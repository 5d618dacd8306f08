#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/date.hpp"
#include "ui/kit/kit.hpp"

namespace lagesbild::ui {

/// Fields of forms. Each is a function of the kit: it paints, records, and answers with the new value where
/// the user has given one. A field's state is what the user has written, also while it cannot be used yet;
/// the program judges it and says what is wrong by FieldOptions::error.
///
/// Fields are the browser's own elements, so letters, dictation, spell check and undo are the browser's.
struct FieldOptions {
  std::string_view key = {};    ///< its identity; the name where it is empty
  std::string_view help = {};   ///< under the name, and said after it
  std::string_view error = {};  ///< why the value cannot be used; not empty: the field is marked as invalid
  std::string_view unit = {};   ///< of a number, behind it
  bool required = false;
  bool disabled = false;
  int rows = 4;     ///< of a text area
  float width = 0;  ///< px; 0: what suits the kind of field
};

/// One line of text.
std::optional<std::string> text_line(Kit& kit, std::string_view name, std::string_view value,
                                     const FieldOptions& options = {});
/// Several lines, parted by \n.
std::optional<std::string> text_area(Kit& kit, std::string_view name, std::string_view value,
                                     const FieldOptions& options = {});
/// A number as it is written; number_of() says which it is.
std::optional<std::string> number_field(Kit& kit, std::string_view name, std::string_view text,
                                        const FieldOptions& options = {});
/// "12", "1,5", "-0.25", "1 200", with a comma or a point; nothing where it is no number.
std::optional<double> number_of(std::string_view text);

/// A day as it is written, "2026-11-25" (parse_date() says which it is), with a calendar beside it that opens
/// at the day written, or else at `today`.
std::optional<std::string> date_field(Kit& kit, std::string_view name, std::string_view text, Date today,
                                      const FieldOptions& options = {});

/// One of many, found by writing a part of its name. Answers with its index. `chosen`: nothing yet where it
/// is not below the number of options.
std::optional<std::size_t> combo_box(Kit& kit, std::string_view name, std::span<const std::string> choices,
                                     std::size_t chosen, const FieldOptions& options = {});
/// Several of many, found likewise. Answers with all that are then chosen, in rising order.
std::optional<std::vector<std::size_t>> multiple_choice(Kit& kit, std::string_view name,
                                                        std::span<const std::string> choices,
                                                        std::span<const std::size_t> chosen,
                                                        const FieldOptions& options = {});

/// A few choices under a legend, all seen: one of them, or any number of them.
std::optional<std::size_t> radio_group(Kit& kit, std::string_view legend,
                                       std::span<const std::string> choices, std::size_t chosen,
                                       const FieldOptions& options = {});
std::optional<std::vector<std::size_t>> check_group(Kit& kit, std::string_view legend,
                                                    std::span<const std::string> choices,
                                                    std::span<const std::size_t> chosen,
                                                    const FieldOptions& options = {});

/// What has to be put right in a form, at its top: each a way to its field.
struct FieldError {
  std::string_view field;  ///< the field's key
  std::string_view text;
};
void error_summary(Kit& kit, std::string_view title, std::span<const FieldError> errors);
/// Puts the keyboard in the field with that key, in this frame where it comes after the call, or the next.
void focus_field(Kit& kit, std::string_view key);
/// Likewise the button with that key.
void focus_button(Kit& kit, std::string_view key);

}  // namespace lagesbild::ui
