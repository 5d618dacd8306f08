#pragma once

#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "program/application.hpp"

namespace lagesbild::test {

/// An application whose page is one function.
class SampleApplication final : public program::Application {
 public:
  explicit SampleApplication(std::function<void(ui::Kit&)> page) : page_(std::move(page)) {}

  void start(const program::HostFacts&, std::string_view) override {}
  void facts_changed(const program::HostFacts&) override {}
  ui::Appearance appearance() const override { return {}; }
  void frame(ui::Kit& kit) override { page_(kit); }
  bool work() override { return false; }
  void file_arrived(program::HostFile) override {}
  void file_missing(std::string_view, std::string_view) override {}
  void file_progress(double, double) override {}
  void files_opened(std::vector<program::HostFile>) override {}
  void hash_changed(std::string_view) override {}
  void undo() override {}
  void redo() override {}
  program::CommandResult command(std::span<const std::string>) override { return {}; }
  std::vector<program::HostRequest> take_requests() override { return {}; }
  void request_done(std::uint32_t, const program::RequestResult&) override {}

 private:
  std::function<void(ui::Kit&)> page_;
};

}  // namespace lagesbild::test
