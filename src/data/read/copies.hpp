#pragma once

#include <span>
#include <string>
#include <vector>

#include "data/json/problem_log.hpp"
#include "data/read/tasks.hpp"

/// What lies in a shared folder besides the situation.
namespace lagesbild::data {

/// True for the locks, swap files and notes that systems and programs leave behind; nobody's business.
bool is_left_behind(std::string_view path);

/// Copies that synchronising or someone has put aside of a file that is read ("kommun (Annas motstridiga
/// kopia 2026-11-16).json"): told once for each original, with how many records it lacks of them all. Copies
/// that are the same byte by byte are passed over. Returns which files are copies, by index.
std::vector<bool> tell_copies(std::span<const Task> tasks, std::span<const File> files, const Root& root,
                              ProblemLog& log);

}  // namespace lagesbild::data
