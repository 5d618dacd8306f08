// Where code chooses words by language by itself instead of by a text of src/words/texts, which has both beside each other.
// The code is without comments; what stands in quotes does not matter.

const signs = [
  // language == Language::sv ? "ja" : "yes", and if, and the other way round
  /[=!]=\s*Language::\w+|Language::\w+\s*[=!]=/g,
  /\bswitch\s*\([^()]*\blanguage\w*\)/g,
  // LocalText{"ja", "yes"}.in(language)
  /\}\s*\.in\(/g,
];

export function ownTranslations(code) {
  const lines = signs.flatMap((sign) => [...code.matchAll(sign)].map(({ index }) => code.slice(0, index).split('\n').length));
  return [...new Set(lines)].sort((a, b) => a - b);
}
