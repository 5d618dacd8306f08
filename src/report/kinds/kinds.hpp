#pragma once

#include "report/parts/maker.hpp"

/// What each kind of report is put together of, in its order.
namespace lagesbild::report {

void make_week(const Maker& maker);
void make_month(const Maker& maker);
void make_tertial(const Maker& maker);
void make_plan(const Maker& maker);
void make_council(const Maker& maker);
void make_residents(const Maker& maker);
void make_feedback(const Maker& maker);
void make_picture(const Maker& maker);

}  // namespace lagesbild::report
