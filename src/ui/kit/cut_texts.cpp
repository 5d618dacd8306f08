#include "ui/kit/cut_texts.hpp"

namespace lagesbild::ui {

CutTexts* CutTexts::looking_ = nullptr;

CutTexts::CutTexts() {
  looking_ = this;
}

CutTexts::~CutTexts() {
  looking_ = nullptr;
}

void CutTexts::note(std::string_view text) {
  if (looking_ != nullptr) looking_->all_.emplace_back(text);
}

}  // namespace lagesbild::ui
