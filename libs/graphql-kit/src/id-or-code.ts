import { applyDecorators } from '@nestjs/common';
import { Field, ID } from '@nestjs/graphql';
import { IsOptional } from 'class-validator';
import { TextUpTo } from './text-up-to';

/** Longer than any id, and than any code with its version. */
const NAME_LENGTH = 200;

interface NameOptions {
  readonly description?: string;
  readonly nullable?: boolean;
}

/** Options of an argument that names a round, a plan or an agency. */
export const ID_OR_CODE = { type: () => ID, description: 'Its id or its code.' };

/** Options of an argument that names a version of a questionnaire or of a criteria set. */
export const ID_OR_VERSION = {
  type: () => ID,
  description: 'Its id; its code, for the newest published version; or code@version, also for a draft.',
};

/** An input field that names a round, a plan or an agency by its id or its code. */
export function IdOrCode(options: NameOptions = {}): PropertyDecorator {
  return nameField(ID_OR_CODE.description, options);
}

/** An input field that names a version of a questionnaire or of a criteria set. */
export function IdOrVersion(options: NameOptions = {}): PropertyDecorator {
  return nameField(ID_OR_VERSION.description, options);
}

/** An input field that takes the id of something that has no code. */
export function IdOnly(options: NameOptions = {}): PropertyDecorator {
  return nameField('', options);
}

function nameField(how: string, { description = '', nullable = false }: NameOptions): PropertyDecorator {
  const words = [description, how].filter((text) => text !== '').join(' ');
  const field = Field(() => ID, { nullable, ...(words !== '' && { description: words }) });
  return applyDecorators(field, TextUpTo(NAME_LENGTH), ...(nullable ? [IsOptional()] : []));
}
