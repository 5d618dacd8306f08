#pragma once

#include <cstddef>
#include <cstdint>

// What the page does for the program, in host.js. Texts are UTF-8 and end with zero; nothing is kept after
// the call.
extern "C" {

/// The record's changes (see ui/record_update.hpp) with `count` rectangles of four floats.
void lagesbild_host_record(const char* json, const float* rects, int count);
/// The theme's colours as JSON, {"text": "#16202b", …}, when they change.
void lagesbild_host_theme(const char* json);
/// A picture of width × height RGBA pixels for the canvas, of which the rectangle is new.
void lagesbild_host_pixels(const void* pixels, int width, int height, int new_x, int new_y, int new_width,
                           int new_height);
/// Draws letters that the interface's face lacks, `font_px` high, in white unless they have colours of their
/// own. `picture`: its width, height, left and top (see ui::LettersPicture), advance, and 1 if it is
/// coloured.
void lagesbild_host_letters(const char* text, float font_px, int bold, float* picture);
/// The last ones' width · height · 4 bytes.
void lagesbild_host_letters_pixels(void* into);
/// program::HostRequest, by its id and name. Answered by lagesbild_request_done where it reads, saves or
/// copies.
void lagesbild_host_request(std::uint32_t id, const char* name, const char* text, const void* bytes,
                            std::size_t size, const char* expects);
}
