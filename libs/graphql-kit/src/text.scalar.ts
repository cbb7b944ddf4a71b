import { LocalizedText } from '@hailong/kernel';
import { GraphQLError, GraphQLScalarType, Kind, valueFromASTUntyped } from 'graphql';

/** Text by language. In: `"Có"` or `{vi: "Có", en: "Yes"}`. Out: the object. */
export const SurveyText = new GraphQLScalarType<LocalizedText, LocalizedText>({
  name: 'SurveyText',
  description:
    'Text by language tag, {vi: "…", en: "…"}; vi is obligatory. A plain string is taken as Vietnamese. Given out as the object.',
  serialize: (value) => value as LocalizedText,
  parseValue: textOf,
  parseLiteral: (node, variables) =>
    textOf(node.kind === Kind.STRING ? node.value : valueFromASTUntyped(node, variables)),
});

const LANGUAGE = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

function textOf(value: unknown): LocalizedText {
  const text = typeof value === 'string' ? { vi: value } : value;
  if (!isTextByLanguage(text)) {
    throw new GraphQLError(
      'text is a string or an object of language tags with vi (văn bản cần có tiếng Việt: {vi: "…"})',
      {
        extensions: { code: 'SURVEY_INVALID_INPUT' },
      },
    );
  }
  return text;
}

function isTextByLanguage(value: unknown): value is LocalizedText {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const entries = Object.entries(value);
  return 'vi' in value && entries.every(([tag, text]) => LANGUAGE.test(tag) && typeof text === 'string');
}
