#include "program/host_request.hpp"

namespace lagesbild::program {

namespace {

struct Say {
  template <typename Nothing>
  Said operator()(const Nothing&) const {
    return {};
  }
  Said operator()(const FetchFile& request) const { return {request.path, {}}; }
  Said operator()(const SaveFile& request) const { return {request.file_name, request.bytes}; }
  Said operator()(const CopyText& request) const { return {request.text, {}}; }
  Said operator()(const PushHash& request) const { return {request.hash, {}}; }
  Said operator()(const ReplaceHash& request) const { return {request.hash, {}}; }
  Said operator()(const SavePixels& request) const { return {request.file_name, request.svg}; }
  Said operator()(const ReadFile& request) const { return {request.path, {}}; }
  Said operator()(const WriteFile& request) const {
    return {request.path, request.bytes.view(), request.expects};
  }
  Said operator()(const RemoveFile& request) const { return {request.path, {}, request.expects}; }
  Said operator()(const ListFolder& request) const { return {request.path, {}}; }
  Said operator()(const Wait& request) const { return {std::to_string(request.milliseconds), {}}; }
  Said operator()(const WaitUntilSeen& request) const { return {std::to_string(request.milliseconds), {}}; }
  Said operator()(const KeepDraft& request) const {
    return {request.key, request.json, request.shared ? "shared" : ""};
  }
};

}  // namespace

std::string_view name_of(const HostRequest& request) {
  return std::visit([](const auto& what) { return what.name; }, request.what);
}

Said said_by(const HostRequest& request) {
  return std::visit(Say{}, request.what);
}

}  // namespace lagesbild::program
