/** Why a file cannot be opened. */
export const FILE_TEXTS = {
  'file.fault.empty': 'The file is empty. Open another one, or the previous version that is kept beside it.',
  'file.fault.not-json':
    'The file is damaged at line {line}, column {column}: “{found}” stands where {expected} belongs. Correct that place, or open the previous version that is kept beside the file.',
  'file.fault.truncated':
    'The file ends in the middle, at line {line}: the rest of it is missing. Open the previous version that is kept beside it.',
  'file.fault.foreign':
    'The file is not a Switchyard design: it has no “schema” that begins with “switchyard/”. Open a file that Switchyard has saved, or import this one.',
  'file.fault.too-new':
    'The file was saved by a newer Switchyard (format {version}; this one reads up to {known}). Open it with a newer version; nothing was changed in it.',
  'file.fault.invalid': 'The file does not hold a valid design. {fault}',
  'file.fault.invalid-more.one': 'One more place is wrong.',
  'file.fault.invalid-more.other': '{count} more places are wrong.',
  'file.fault.broken-reference':
    'The file points at something that is not in it: {path} names {target} “{id}”. Remove the reference, or put back what it names.',
  'file.fault.target.adapter': 'the adapter',
  'file.fault.target.switch': 'the switch',
  'file.fault.target.network': 'the network',
  'file.fault.target.swarm': 'the swarm',
  'file.fault.duplicate-id':
    'The id “{id}” stands twice in the file: at {firstPath} and at {path}. Every element needs an id of its own; change one of them.',
  'file.fault.too-large.size': 'The file is larger than {limit} MB, more than any design Switchyard can work with.',
  'file.fault.too-large.elements': 'The file has more than {limit} elements, more than Switchyard can work with.',
  'file.fault.too-large.depth':
    'The file nests its brackets more than {limit} deep, which no design does. It was not written by Switchyard.',
  'json.expected.value': 'a value',
  'json.expected.key-or-brace': 'a name in quotes or a closing brace',
  'json.expected.key': 'a name in quotes',
  'json.expected.colon': 'a colon',
  'json.expected.comma-or-brace': 'a comma or a closing brace',
  'json.expected.value-or-bracket': 'a value or a closing bracket',
  'json.expected.comma-or-bracket': 'a comma or a closing bracket',
  'json.expected.escape': 'an escape such as \\n or \\u0041',
  'json.expected.no-control-character': 'the rest of a text in quotes, without line breaks,',
  'json.expected.end': 'the end of the file',
  'value.expected.top': 'the top of the document',
  'value.expected.text': 'At {path} a text in quotes is expected.',
  'value.expected.number': 'At {path} a number is expected.',
  'value.expected.integer': 'At {path} a whole number is expected.',
  'value.expected.boolean': 'At {path} true or false is expected.',
  'value.expected.list': 'At {path} a list in square brackets is expected.',
  'value.expected.object': 'At {path} an object in braces is expected.',
  'value.expected.one-of': 'At {path} one of these is expected: {values}.',
  'value.expected.known-key': 'At {path} there is an unknown name: {keys}. Remove it, or correct its spelling.',
  'value.expected.shorter': 'At {path} the value is too long or too large; the limit is {limit}.',
  'value.expected.longer': 'At {path} the value is too short or too small; the least is {limit}.',
  'value.expected.other': 'At {path} another value is expected.',
};
