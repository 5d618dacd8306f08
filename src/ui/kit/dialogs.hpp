#pragma once

#include <optional>
#include <string_view>

#include "ui/kit/kit.hpp"

namespace lagesbild::ui {

/// What opens above the page and keeps the keyboard until it is answered. While one is described nothing
/// beneath it can be reached; when it is not described any more the keyboard returns to where it was.
struct DialogOptions {
  std::string_view key = {};
  float width = 0;           ///< px; 0: a comfortable line of text
  bool has_close = true;     ///< a button in the corner, beside Esc
  bool is_alert = false;     ///< it asks for an answer: read at once, by role alertdialog
  bool focus_last = false;   ///< the keyboard starts at the last of its buttons, not at the first field
  bool focus_close = false;  ///< or at the close button, where what comes first changes much at once
  /// At the right edge, from where it is described down to the window's lower edge, while all that it does
  /// not cover stays in use. Where the window is too narrow for both it is a dialog like any other.
  bool is_beside = false;
  float clear_right = 0;  ///< px at that edge which it leaves to what stands there
};

/// Describe its content while it lives. The program closes it, by not describing it again.
struct Dialog {
  OpenContainer scope;
  bool dismissed = false;  ///< the user pressed Esc or the close button
};
Dialog dialog(Kit& kit, std::string_view title, const DialogOptions& options = {});

/// A question with two answers; the keyboard starts at the one that changes nothing. Names say what is done:
/// "Ta bort insatsen" and "Behåll den". True: the user confirmed; false: not; nothing: no answer yet.
struct ConfirmationOptions {
  std::string_view key = {};
  std::string_view confirm = {};
  std::string_view cancel = {};
  bool is_dangerous = false;  ///< what is confirmed cannot be undone
};
std::optional<bool> confirmation(Kit& kit, std::string_view question, std::string_view consequence,
                                 const ConfirmationOptions& options);

/// What just happened, at the lower edge of the window, with a way to take it back. Describe it until it has
/// answered. It stays while the pointer or the keyboard is at it.
struct ToastOptions {
  std::string_view key = {};
  std::string_view action = {};  ///< the button's name, "Ångra"; empty: none
  double seconds = 20;           ///< until it has been there long enough
};
enum class ToastAnswer : std::uint8_t { acted, gone };
std::optional<ToastAnswer> toast(Kit& kit, std::string_view text, const ToastOptions& options = {});

}  // namespace lagesbild::ui
