import { buildSchema, parse, specifiedRules, validate } from 'graphql';
import { limitRootFields } from './limit-root-fields';

const schema = buildSchema('type Query { a: Int, b: Int, q: Query }');
const errorsOf = (text: string) =>
  validate(schema, parse(text), [...specifiedRules, limitRootFields(2)]).map(({ message }) => message);

describe('the limit of root fields', () => {
  it('the limit counts every alias, in fragments too, and nothing below a root field', () => {
    const three = ['at most 2 fields of an operation, these are 3'];
    expect(errorsOf('{ a b }')).toEqual([]);
    expect(errorsOf('{ q { x: a y: a z: a } }')).toEqual([]);
    expect(errorsOf('{ x: a y: a z: a }')).toEqual(three);
    expect(errorsOf('{ x: a ...F ... { z: a } } fragment F on Query { y: a }')).toEqual(three);
    expect(errorsOf('{ x: a ...F } fragment F on Query { x: a ...G } fragment G on Query { y: a }')).toEqual(
      [],
    );
  });
});
