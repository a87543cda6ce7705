/**
 * A line of JSON for reading: one key a line, lists of objects one object a line. What is no JSON object is given back
 * as it is.
 */
export function prettyLine(line: string): string {
  let parsed: unknown;
  try {
    parsed = JSON.parse(line);
  } catch {
    return line;
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) return line;
  const fields = Object.entries(parsed).map(([key, value]) => `  ${JSON.stringify(key)}: ${prettyValue(value)}`);
  return `{\n${fields.join(',\n')}\n}`;
}

function prettyValue(value: unknown): string {
  const isListOfObjects = Array.isArray(value) && value.some((item) => typeof item === 'object' && item !== null);
  if (!isListOfObjects) return JSON.stringify(value);
  return `[\n${value.map((item) => `    ${JSON.stringify(item)}`).join(',\n')}\n  ]`;
}
