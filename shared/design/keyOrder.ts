import type { z } from 'zod';

/** Gives a value a fixed order of keys. */
type Orderer = (value: unknown) => unknown;

const same: Orderer = (value) => value;

/**
 * Makes a function that puts an object's properties in the order of its schema and a record's keys in alphabetical order,
 * so that the same design always gives the same text and a difference shows what changed.
 */
export function orderBy(schema: z.core.$ZodType): Orderer {
  const definition = (schema as z.core.$ZodTypes)._zod.def;
  switch (definition.type) {
    case 'object':
      return orderObject(Object.entries(definition.shape).map(([key, value]) => [key, orderBy(value)]));
    case 'array': {
      const item = orderBy(definition.element);
      return item === same ? same : (value) => (Array.isArray(value) ? value.map(item) : value);
    }
    case 'record':
      return orderRecord(orderBy(definition.valueType));
    case 'optional':
    case 'nullable':
      return orderBy(definition.innerType);
    default:
      return same;
  }
}

function orderObject(properties: readonly (readonly [string, Orderer])[]): Orderer {
  return (value) => {
    if (!isRecord(value)) return value;
    const ordered: Record<string, unknown> = {};
    for (const [key, order] of properties) {
      const property = value[key];
      if (property !== undefined) ordered[key] = order(property);
    }
    return ordered;
  };
}

function orderRecord(order: Orderer): Orderer {
  return (value) => {
    if (!isRecord(value)) return value;
    // Object.fromEntries makes own properties even of names such as __proto__.
    return Object.fromEntries(
      Object.keys(value)
        .sort()
        .map((key) => [key, order(value[key])]),
    );
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
