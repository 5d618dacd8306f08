// What lint takes for words chosen by language outside the table of texts.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ownTranslations } from '../../scripts/own-translations.mjs';

test('a comparison with a language is found, whichever side it stands on and whatever follows', () => {
  assert.deepEqual(ownTranslations('return language == Language::sv ? "ja" : "yes";'), [1]);
  assert.deepEqual(ownTranslations('const bool sv = Language::sv ==\n    language;'), [1]);
  assert.deepEqual(ownTranslations('\n\nif (view.language != Language::en) {\n}'), [3]);
  assert.deepEqual(ownTranslations('switch (chart.language) {\n  case Language::sv:\n}'), [1]);
});

test('a pair of texts that is taken apart where it is written is found', () => {
  assert.deepEqual(ownTranslations('const auto a = 1;\nreturn LocalText{"ja",\n                 "yes"}\n    .in(language);'), [3]);
});

test('a text by its name, a pair that is kept and a language that is given are not', () => {
  assert.deepEqual(ownTranslations('return words::text(Text::yes, language);'), []);
  assert.deepEqual(ownTranslations('Problem{Severity::error, "", "", {"Fel", "Wrong"}, {}, code};'), []);
  assert.deepEqual(ownTranslations('Language language = Language::sv;\nreturn area.name.in(language);'), []);
});
