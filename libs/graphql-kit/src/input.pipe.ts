import { ArgumentMetadata, Injectable, PipeTransform } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { ValidationError, validate } from 'class-validator';
import { SurveyFaultError } from './fault-error';
import { ShapeFinding, constraintFinding, invalidInput } from './shape-finding';

/**
 * Checks the module's own arguments by their class-validator decorators, whatever pipes the host has (GraphQL itself
 * refuses unknown properties); lets no input through when the validation itself fails. A null is the same as an absent
 * value: no input has a value that could be cleared.
 */
@Injectable()
export class SurveyInputPipe implements PipeTransform {
  async transform(value: unknown, { metatype }: ArgumentMetadata): Promise<unknown> {
    if (value === undefined || value === null || !metatype || PLAIN.has(metatype)) return value;
    const instance = plainToInstance(metatype, withoutNulls(value)) as object;
    const errors = await validate(instance);
    if (errors.length === 0) return instance;
    // A pipe before a field of a type stands outside of what a filter sees.
    throw new SurveyFaultError(invalidInput(errors.flatMap((error) => findings(error, ''))));
  }
}

const PLAIN = new Set<unknown>([String, Number, Boolean, Array, Object]);

function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, entry]) => entry !== null);
  return Object.fromEntries(entries.map(([key, entry]) => [key, withoutNulls(entry)]));
}

function findings(error: ValidationError, parent: string): ShapeFinding[] {
  const place = parent ? `${parent}.${error.property}` : error.property;
  const own = Object.entries(error.constraints ?? {}).map(([constraint, text]) =>
    constraintFinding(place, constraint, text),
  );
  return [...own, ...(error.children ?? []).flatMap((child) => findings(child, place))];
}
