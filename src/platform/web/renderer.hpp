#pragma once

#include <memory>

struct ImDrawData;

namespace lagesbild::platform {

enum class RendererKind : int {
  none = 0,      ///< nothing is painted: the page of text
  webgl = 1,     ///< SDL's renderer for OpenGL ES 2 on the element #canvas
  software = 2,  ///< SDL's software renderer into memory, handed to the page as pixels
};

/// SDL's 2D renderer, by the road that suits the browser. One at a time.
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
