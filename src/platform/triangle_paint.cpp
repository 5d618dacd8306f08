#include "platform/triangle_paint.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstring>
#include <utility>

namespace lagesbild::platform {
namespace {

/// a · b / 255, rounded, of whole numbers 0–255.
constexpr unsigned part_of(unsigned a, unsigned b) {
  const unsigned product = a * b + 128;
  return (product + (product >> 8)) >> 8;
}

std::uint8_t* pixel_at(const PixelView& picture, int x, int y) {
  return picture.bytes.data() + 4 * (static_cast<std::ptrdiff_t>(y) * picture.width + x);
}

/// The first whole number whose pixel's middle is not before the place; far outside it is only outside.
int first_pixel(float place) {
  return static_cast<int>(std::ceil(std::clamp(place, -100'000.0f, 100'000.0f) - 0.5f));
}

PixelBox within(const PixelBox& clip, const PixelView& picture) {
  return {std::max(clip.left, 0), std::max(clip.top, 0), std::min(clip.right, picture.width),
          std::min(clip.bottom, picture.height)};
}

void cover(std::uint8_t* ground, unsigned red, unsigned green, unsigned blue, unsigned opacity) {
  const unsigned through = 255 - opacity;
  ground[0] = static_cast<std::uint8_t>(part_of(red, opacity) + part_of(ground[0], through));
  ground[1] = static_cast<std::uint8_t>(part_of(green, opacity) + part_of(ground[1], through));
  ground[2] = static_cast<std::uint8_t>(part_of(blue, opacity) + part_of(ground[2], through));
}

// A browser optimises a function that is called often, once it is called again: what paints pixels is called,
// and not made a part of the function that paints a whole page.
[[gnu::noinline]] void fill(std::uint8_t* from, int count, PixelColour colour) {
  if (colour[3] == 255) {
    for (int i = 0; i < count; ++i) std::memcpy(from + 4 * i, colour.data(), 4);
    return;
  }
  const unsigned opacity = colour[3], through = 255 - opacity;
  const unsigned red = part_of(colour[0], opacity), green = part_of(colour[1], opacity),
                 blue = part_of(colour[2], opacity);
  for (std::uint8_t *at = from, *end = from + 4 * count; at != end; at += 4) {
    at[0] = static_cast<std::uint8_t>(red + part_of(at[0], through));
    at[1] = static_cast<std::uint8_t>(green + part_of(at[1], through));
    at[2] = static_cast<std::uint8_t>(blue + part_of(at[2], through));
  }
}

/// Something that goes evenly from corner to corner.
struct Plane {
  float at_corner;  ///< at the first corner
  float by_x;
  float by_y;
  float low;  ///< of the three, since what is rounded in a narrow triangle would go far beyond
  float high;

  float at(float x, float y) const { return std::clamp(at_corner + by_x * x + by_y * y, low, high); }
};

/// How places in a triangle stand to its corners.
class Slopes {
 public:
  explicit Slopes(const std::array<Corner, 3>& corners)
      : origin_x_(corners[0].x),
        origin_y_(corners[0].y),
        bx_(corners[1].x - origin_x_),
        by_(corners[1].y - origin_y_),
        cx_(corners[2].x - origin_x_),
        cy_(corners[2].y - origin_y_) {
    const float doubled_area = bx_ * cy_ - cx_ * by_;
    scale_ = doubled_area != 0 ? 1 / doubled_area : 0;
  }

  Plane plane(float a, float b, float c) const {
    const float ab = b - a, ac = c - a;
    return {a, (ab * cy_ - ac * by_) * scale_, (ac * bx_ - ab * cx_) * scale_, std::min({a, b, c}),
            std::max({a, b, c})};
  }
  float from_origin_x(int x) const { return static_cast<float>(x) + 0.5f - origin_x_; }
  float from_origin_y(int y) const { return static_cast<float>(y) + 0.5f - origin_y_; }

 private:
  float origin_x_, origin_y_, bx_, by_, cx_, cy_, scale_;
};

/// Calls span(y, from, to) for each row of pixels whose middles lie in the triangle.
template <typename Span>
void each_row(const PixelBox& box, const std::array<Corner, 3>& corners, Span span) {
  const Corner *a = &corners[0], *b = &corners[1], *c = &corners[2];
  if (b->y < a->y) std::swap(a, b);
  if (c->y < b->y) std::swap(b, c);
  if (b->y < a->y) std::swap(a, b);
  // What is no number is in no order.
  if (!(c->y > a->y)) return;
  // An edge is always followed downwards, so that both its triangles find the same place on it.
  const auto slope = [](const Corner& p, const Corner& q) {
    return q.y > p.y ? (q.x - p.x) / (q.y - p.y) : 0;
  };
  const float long_slope = slope(*a, *c), upper_slope = slope(*a, *b), lower_slope = slope(*b, *c);
  const int last = std::min(box.bottom, first_pixel(c->y));
  for (int y = std::max(box.top, first_pixel(a->y)); y < last; ++y) {
    const float middle = static_cast<float>(y) + 0.5f;
    const float one = a->x + (middle - a->y) * long_slope;
    const float other =
        middle < b->y ? a->x + (middle - a->y) * upper_slope : b->x + (middle - b->y) * lower_slope;
    const int from = std::max(box.left, first_pixel(std::min(one, other)));
    const int to = std::min(box.right, first_pixel(std::max(one, other)));
    if (from < to) span(y, from, to);
  }
}

float channel(const Corner& corner, std::size_t at) {
  return static_cast<float>(corner.colour[at]);
}

std::array<Plane, 4> colour_planes(const Slopes& slopes, const std::array<Corner, 3>& corners) {
  std::array<Plane, 4> planes;
  for (std::size_t i = 0; i < 4; ++i)
    planes[i] = slopes.plane(channel(corners[0], i), channel(corners[1], i), channel(corners[2], i));
  return planes;
}

unsigned to_channel(float value) {
  return static_cast<unsigned>(value + 0.5f);
}

bool is_of_one_colour(const std::array<Corner, 3>& corners) {
  return corners[0].colour == corners[1].colour && corners[0].colour == corners[2].colour;
}

/// A texture's four channels between its pixels.
class Sampler {
 public:
  explicit Sampler(const TextureView& texture) : texture_(texture) {}

  std::array<float, 4> at(float u, float v) const {
    const float left = std::floor(u - 0.5f), top = std::floor(v - 0.5f);
    const float across = u - 0.5f - left, down = v - 0.5f - top;
    const int x = static_cast<int>(left), y = static_cast<int>(top);
    const std::uint8_t *a = texel(x, y), *b = texel(x + 1, y), *c = texel(x, y + 1), *d = texel(x + 1, y + 1);
    std::array<float, 4> mixed;
    for (std::size_t i = 0; i < 4; ++i) {
      const float above = static_cast<float>(a[i]) * (1 - across) + static_cast<float>(b[i]) * across;
      const float below = static_cast<float>(c[i]) * (1 - across) + static_cast<float>(d[i]) * across;
      mixed[i] = above * (1 - down) + below * down;
    }
    return mixed;
  }

 private:
  const std::uint8_t* texel(int x, int y) const {
    const std::ptrdiff_t column = std::clamp(x, 0, texture_.width - 1);
    const std::ptrdiff_t row = std::clamp(y, 0, texture_.height - 1);
    return texture_.bytes.data() + 4 * (row * texture_.width + column);
  }

  const TextureView& texture_;
};

}  // namespace

[[gnu::noinline]] void paint_triangle(const PixelView& picture, const PixelBox& clip,
                                      const std::array<Corner, 3>& corners) {
  const PixelBox box = within(clip, picture);
  if (is_of_one_colour(corners)) {
    const PixelColour colour = corners[0].colour;
    if (colour[3] == 0) return;
    return each_row(box, corners,
                    [&](int y, int from, int to) { fill(pixel_at(picture, from, y), to - from, colour); });
  }
  const Slopes slopes(corners);
  const std::array<Plane, 4> planes = colour_planes(slopes, corners);
  each_row(box, corners, [&](int y, int from, int to) {
    const float down = slopes.from_origin_y(y);
    std::uint8_t* ground = pixel_at(picture, from, y);
    for (int x = from; x < to; ++x, ground += 4) {
      const float across = slopes.from_origin_x(x);
      const unsigned opacity = to_channel(planes[3].at(across, down));
      if (opacity == 0) continue;
      cover(ground, to_channel(planes[0].at(across, down)), to_channel(planes[1].at(across, down)),
            to_channel(planes[2].at(across, down)), opacity);
    }
  });
}

[[gnu::noinline]] void paint_textured(const PixelView& picture, const PixelBox& clip,
                                      const std::array<Corner, 3>& corners, const TextureView& texture) {
  if (texture.width <= 0 || texture.height <= 0) return;
  const Slopes slopes(corners);
  const std::array<Plane, 4> planes = colour_planes(slopes, corners);
  const Plane u = slopes.plane(corners[0].u, corners[1].u, corners[2].u);
  const Plane v = slopes.plane(corners[0].v, corners[1].v, corners[2].v);
  const Sampler sampler(texture);
  each_row(within(clip, picture), corners, [&](int y, int from, int to) {
    const float down = slopes.from_origin_y(y);
    std::uint8_t* ground = pixel_at(picture, from, y);
    for (int x = from; x < to; ++x, ground += 4) {
      const float across = slopes.from_origin_x(x);
      std::array<float, 4> colour = sampler.at(u.at(across, down), v.at(across, down));
      for (std::size_t i = 0; i < 4; ++i) colour[i] *= planes[i].at(across, down) / 255;
      cover(ground, to_channel(colour[0]), to_channel(colour[1]), to_channel(colour[2]),
            to_channel(colour[3]));
    }
  });
}

[[gnu::noinline]] void paint_rectangle(const PixelView& picture, const PixelBox& clip, float left, float top,
                                       float right, float bottom, PixelColour colour) {
  if (!(left < right) || !(top < bottom) || colour[3] == 0) return;
  const PixelBox box = within(clip, picture);
  const int first_x = first_pixel(left), first_y = first_pixel(top);
  const int from_x = std::max(first_x, box.left), from_y = std::max(first_y, box.top);
  const int to_x = std::min(std::max(first_pixel(right), first_x + 1), box.right);
  const int to_y = std::min(std::max(first_pixel(bottom), first_y + 1), box.bottom);
  if (from_x >= to_x) return;
  for (int y = from_y; y < to_y; ++y) {
    std::uint8_t* row = pixel_at(picture, from_x, y);
    // The rows below are as the first one.
    if (y > from_y && colour[3] == 255) {
      std::memcpy(row, pixel_at(picture, from_x, from_y), static_cast<std::size_t>(4 * (to_x - from_x)));
    } else {
      fill(row, to_x - from_x, colour);
    }
  }
}

}  // namespace lagesbild::platform
