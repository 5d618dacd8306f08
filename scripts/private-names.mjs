// What the anonymous namespaces of a C++ file define. The build compiles several files of a room together, so two of them
// must not define the same thing there; overloads, told apart by the types of their parameters as written, may.

// The statements directly in the anonymous namespaces, what stands in further braces left out. The code is without
// comments and strings.
function statements(code) {
  const found = [];
  for (const start of code.matchAll(/^namespace \{/gm)) {
    let statement = '';
    for (let place = start.index + start[0].length, depth = 1; depth > 0 && place < code.length; place++) {
      const sign = code[place];
      if (sign === '}' && --depth > 1) continue;
      if (depth === 1 && sign === ';') {
        found.push(statement);
        statement = '';
      } else if (depth === 1 && sign !== '{') {
        statement += sign;
        // A function ends with its body, all else with a semicolon.
        if (sign === '}' && /\)\s*(const\s*)?(->[^{]*)?\{\}$/.test(statement)) {
          found.push(statement);
          statement = '';
        }
      } else if (sign === '{' && ++depth === 2) {
        statement += sign;
      }
    }
  }
  return found.map((statement) => statement.trim().replace(/\s+/g, ' ').replace(/\[\[\w+\]\] /g, '').replace(/^template <[^{(]*?> /, ''));
}

const typeOf = (parameter) =>
  parameter.trim().replace(/ = .*$/, '').replace(/(?<=[\w>&*]) ?\b\w+$/, '').trim();

function nameOf(statement) {
  const type = /^(?:struct|class|enum class|enum|union) (\w+)/.exec(statement);
  if (type) return type[1];
  if (/^using |^static_assert/.test(statement)) return '';
  const value = /^[^=({]*?(\w+) ?(?:\[[^\]]*\])* ?([=({])/.exec(statement);
  if (!value) return '';
  if (value[2] !== '(') return value[1];
  const parameters = /\(([^]*)\)/.exec(statement.slice(value[0].length - 1))?.[1] ?? '';
  return `${value[1]}(${parameters.split(/,(?![^<]*>)/).map(typeOf).join(', ')})`;
}

export function privateNames(code) {
  return [...new Set(statements(code).map(nameOf).filter(Boolean))];
}
