#pragma once

#include <array>
#include <memory>
#include <string_view>
#include <utility>

struct ImDrawData;

namespace lagesbild::platform {

enum class RendererKind {
  none,      ///< nothing is painted: the page of text
  webgl,     ///< SDL's renderer for OpenGL ES 2 on the element #canvas
  software,  ///< our own painter into memory, handed to the page as pixels
};

/// What web/canvas.js calls them.
inline constexpr std::array<std::pair<std::string_view, RendererKind>, 3> renderer_names{
    {{"none", RendererKind::none}, {"webgl", RendererKind::webgl}, {"software", RendererKind::software}}};

/// A name that no renderer has paints nothing.
constexpr RendererKind renderer_named(std::string_view name) {
  for (const auto& [known, kind] : renderer_names) {
    if (known == name) return kind;
  }
  return RendererKind::none;
}

/// In the way that suits the browser. One at a time.
class Renderer {
 public:
  virtual ~Renderer() = default;
  /// Pixels of the device. Must be called before the first paint and whenever the canvas changes its size.
  virtual void resize(int width_px, int height_px) = 0;
  virtual void paint(ImDrawData& data) = 0;
};

/// Nothing where the browser cannot do it.
std::unique_ptr<Renderer> make_renderer(RendererKind kind);

}  // namespace lagesbild::platform
