import {
  GraphQLInputObjectType,
  GraphQLInt,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLEnumType,
  GraphQLSchema,
  GraphQLString,
  graphqlSync,
} from 'graphql';
import { shapeErrorsInWords } from './shape-errors';

const Group = new GraphQLInputObjectType({
  name: 'Group',
  fields: {
    code: { type: new GraphQLNonNull(GraphQLString) },
    frame: { type: new GraphQLEnumType({ name: 'Frame', values: { LIST: {} } }) },
    year: { type: GraphQLInt },
  },
});
const Round = new GraphQLInputObjectType({
  name: 'Round',
  fields: { title: { type: new GraphQLNonNull(GraphQLString) }, groups: { type: new GraphQLList(Group) } },
});
const schema = new GraphQLSchema({
  query: new GraphQLObjectType({
    name: 'Query',
    fields: { it: { type: GraphQLString, args: { input: { type: Round } } } },
  }),
});
const ask = (input: unknown) => {
  const { errors = [] } = graphqlSync({
    schema,
    source: 'query ($input: Round!) { it(input: $input) }',
    variableValues: input === undefined ? {} : { input },
  });
  return shapeErrorsInWords(
    errors.map(({ message }) => ({ message, extensions: { code: 'BAD_USER_INPUT' } })),
  );
};
const texts = (input: unknown) =>
  ask(input).map(({ message, extensions }) => [message, extensions?.messageEn]);

describe('variables of the wrong shape', () => {
  it.each([
    [
      { groups: [] },
      'tiêu đề: thiếu giá trị bắt buộc, hãy bổ sung.',
      'title: a required value is missing, add it.',
    ],
    [{ title: null }, 'tiêu đề: thiếu giá trị bắt buộc, hãy bổ sung.', undefined],
    [undefined, 'dữ liệu gửi lên: thiếu giá trị bắt buộc, hãy bổ sung.', undefined],
    [
      { title: 'A', groups: [{ code: 'a' }, { code: 5 }] },
      'nhóm đối tượng 2, mã: giá trị sai kiểu (chữ, số, ngày hoặc danh sách), hãy nhập lại.',
      undefined,
    ],
    [
      { title: 'A', groups: [{ code: 'a', frame: 'LISTE' }] },
      'nhóm đối tượng 1, khung mẫu: giá trị không có trong danh sách, hãy chọn lại.',
      'respondent group 1, frame: the value is none of the list, choose again.',
    ],
    [{ title: 'A', year: 1 }, 'năm: không có mục này, hãy bỏ đi hoặc sửa tên.', undefined],
  ])('%j are told by place and advice in both languages', (input, vi, en) => {
    const [[message, english] = []] = texts(input);
    expect(message).toBe(vi);
    expect(english).toEqual(en ?? expect.any(String));
    expect(`${String(message)} ${String(english)}`).not.toMatch(/Variable|\$input|"|\[/);
  });

  it('are told for the first three, the rest are counted, and what GraphQL said stays for programmers', () => {
    const groups = Array.from({ length: 10 }, () => ({ code: 1 }));
    const told = ask({ title: 'A', groups });
    expect(told).toHaveLength(3);
    expect(told[2]?.message).toMatch(/^nhóm đối tượng 3, mã: .* Còn 7 chỗ khác cần sửa\.$/);
    expect(told[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      messageVi: told[0]?.message,
      detail: expect.stringMatching(/^Variable "\$input" got invalid value/) as string,
    });
  });

  it('leave other errors as they are', () => {
    const other = [{ message: 'Something else' }];
    expect(shapeErrorsInWords(other)).toBe(other);
  });
});
