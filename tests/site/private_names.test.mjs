// What lint takes for a name that a C++ file keeps to itself: two files of a room, compiled together, must not share one.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { privateNames } from '../../scripts/private-names.mjs';

const within = (code) => privateNames(`namespace a {\nnamespace {\n\n${code}\n\n}  // namespace\n\nint outside() { return 1; }\n}  // namespace a\n`);

test('constants, tables, types and functions are names; what stands outside is not', () => {
  assert.deepEqual(
    within('constexpr int most = 4;\nint table[] = {1, 2};\nstruct Row {\n  int place = 0;\n  int next() { return place; }\n};\nenum class Kind { one };\nvoid show(int count) {\n  for (;;) {}\n}'),
    ['most', 'table', 'Row', 'Kind', 'show(int)'],
  );
});

test('overloads are told apart by the types of their parameters, not by the parameters’ names', () => {
  const [one] = within('double level(const Row& row, std::map<int, int> by = {}) { return 1; }');
  const [same] = within('double level(const Row& other, std::map<int, int> kept) { return 2; }');
  const [overload] = within('double level(const Column& row) { return 2; }');
  assert.equal(one, same);
  assert.notEqual(one, overload);
});

test('templates and attributes do not hide a name', () => {
  assert.deepEqual(within('template <typename T>\nT twice(T value) {\n  return value + value;\n}\n[[maybe_unused]] void unused() {}'), ['twice(T)', 'unused()']);
});

test('a name used is not a name defined', () => {
  assert.deepEqual(within('using words::Text;\nusing Record = Measure;'), []);
});
