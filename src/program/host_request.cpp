#include "program/host_request.hpp"

namespace lagesbild::program {

namespace {

struct Say {
  Said operator()(const FetchFile& request) const { return {request.path, {}}; }
  Said operator()(const PickFiles&) const { return {}; }
  Said operator()(const PickFolder&) const { return {}; }
  Said operator()(const SaveFile& request) const { return {request.file_name, request.bytes}; }
  Said operator()(const CopyText& request) const { return {request.text, {}}; }
  Said operator()(const PushHash& request) const { return {request.hash, {}}; }
  Said operator()(const ReplaceHash& request) const { return {request.hash, {}}; }
  Said operator()(const ScrollToTop&) const { return {}; }
  Said operator()(const Print&) const { return {}; }
  Said operator()(const SavePixels& request) const { return {request.file_name, request.svg}; }
};

}  // namespace

std::string_view name_of(const HostRequest& request) {
  return std::visit([](const auto& what) { return what.name; }, request.what);
}

Said said_by(const HostRequest& request) {
  return std::visit(Say{}, request.what);
}

}  // namespace lagesbild::program
