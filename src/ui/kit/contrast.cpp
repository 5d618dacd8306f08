#include "ui/kit/contrast.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace lagesbild::ui {
namespace {

using Vector = std::array<double, 3>;
using Matrix = std::array<Vector, 3>;

double linear(std::uint8_t channel) {
  const double value = channel / 255.0;
  return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

std::uint8_t encoded(double value) {
  value = std::clamp(value, 0.0, 1.0);
  const double result = value <= 0.0031308 ? value * 12.92 : 1.055 * std::pow(value, 1 / 2.4) - 0.055;
  return static_cast<std::uint8_t>(std::lround(result * 255));
}

Vector linear(Colour colour) {
  return {linear(colour.red), linear(colour.green), linear(colour.blue)};
}

Vector product(const Matrix& matrix, const Vector& vector) {
  Vector result{};
  for (std::size_t row = 0; row < 3; ++row)
    for (std::size_t column = 0; column < 3; ++column) result[row] += matrix[row][column] * vector[column];
  return result;
}

double luminance(Colour colour) {
  const Vector rgb = linear(colour);
  return 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2];
}

Vector lab(Colour colour) {
  constexpr Matrix xyz_from_rgb = {{{0.4124564, 0.3575761, 0.1804375},
                                    {0.2126729, 0.7151522, 0.0721750},
                                    {0.0193339, 0.1191920, 0.9503041}}};
  constexpr Vector white = {0.95047, 1, 1.08883};
  Vector f = product(xyz_from_rgb, linear(colour));
  for (std::size_t index = 0; index < 3; ++index) {
    const double ratio = f[index] / white[index];
    f[index] = ratio > 216.0 / 24389 ? std::cbrt(ratio) : (24389.0 / 27 * ratio + 16) / 116;
  }
  return {116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])};
}

}  // namespace

double contrast_ratio(Colour a, Colour b) {
  const double first = luminance(a) + 0.05;
  const double second = luminance(b) + 0.05;
  return std::max(first, second) / std::min(first, second);
}

Colour simulate(Colour colour, ColourVision vision) {
  Matrix matrix{};
  switch (vision) {
    case ColourVision::normal:
      return colour;
    case ColourVision::protanopia:
      matrix = {{{0.152286, 1.052583, -0.204868},
                 {0.114503, 0.786281, 0.099216},
                 {-0.003882, -0.048116, 1.051998}}};
      break;
    case ColourVision::deuteranopia:
      matrix = {
          {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}};
      break;
    case ColourVision::tritanopia:
      matrix = {{{1.255528, -0.076749, -0.178779},
                 {-0.078411, 0.930809, 0.147602},
                 {0.004733, 0.691367, 0.303900}}};
      break;
  }
  const Vector seen = product(matrix, linear(colour));
  return {encoded(seen[0]), encoded(seen[1]), encoded(seen[2]), colour.alpha};
}

double colour_difference(Colour a, Colour b) {
  const Vector first = lab(a);
  const Vector second = lab(b);
  double sum = 0;
  for (std::size_t index = 0; index < 3; ++index)
    sum += (first[index] - second[index]) * (first[index] - second[index]);
  return std::sqrt(sum);
}

}  // namespace lagesbild::ui
