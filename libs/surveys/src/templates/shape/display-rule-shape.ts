import { listOf, misfit, needed, objectOf, Shape, text } from '@hailong/files/domain';
import { Texts } from '@hailong/kernel';
import { DisplayRule } from '@hailong/questionnaires/domain';

/** Deeper than any form a person can follow, and a bound on the depth of a hostile file. */
const DEEPEST = 8;

const ALWAYS: DisplayRule = { all: [] };
const RULE: Texts = {
  vi: 'một điều kiện { "item", "is" }, { "all" }, { "any" } hoặc { "not" }',
  en: 'a rule { "item", "is" }, { "all" }, { "any" } or { "not" }',
};
const TOO_DEEP: Texts = {
  vi: `điều kiện lồng nhau không quá ${DEEPEST} lớp`,
  en: `a rule nested at most ${DEEPEST} deep`,
};

const answered = objectOf<Extract<DisplayRule, { item: string }>>({
  item: needed(text),
  is: needed(listOf(text)),
});

export const displayRuleShape: Shape<DisplayRule> = nestedRule(DEEPEST);

function nestedRule(levelsLeft: number): Shape<DisplayRule> {
  return {
    blank: ALWAYS,
    read(spot) {
      const { value } = spot;
      if (typeof value !== 'object' || value === null) return misfit(spot, RULE, ALWAYS);
      if ('item' in value || 'is' in value) return answered.read(spot);
      if (levelsLeft === 0) return misfit(spot, TOO_DEEP, ALWAYS);
      const inner = nestedRule(levelsLeft - 1);
      if ('all' in value) return allRules(inner).read(spot);
      if ('any' in value) return anyRule(inner).read(spot);
      if ('not' in value) return noRule(inner).read(spot);
      return misfit(spot, RULE, ALWAYS);
    },
  };
}

function allRules(inner: Shape<DisplayRule>) {
  return objectOf<Extract<DisplayRule, { all: unknown }>>({ all: needed(listOf(inner)) });
}

function anyRule(inner: Shape<DisplayRule>) {
  return objectOf<Extract<DisplayRule, { any: unknown }>>({ any: needed(listOf(inner)) });
}

function noRule(inner: Shape<DisplayRule>) {
  return objectOf<Extract<DisplayRule, { not: unknown }>>({ not: needed(inner) });
}
