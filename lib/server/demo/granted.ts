import { isRefused, type Refused } from '../refusal';

/** What a service gave; the demonstration asks for nothing that is refused. */
export function granted<Value>(value: Value | Refused): Value {
  if (isRefused(value)) throw new Error(`${value.refused}: ${value.message}`);
  return value;
}
