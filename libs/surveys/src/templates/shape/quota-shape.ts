import {
  allowed,
  anyNumber,
  listOf,
  localizedText,
  misfit,
  needed,
  objectOf,
  oneOf,
  Shape,
  text,
  wholeNumber,
} from '@hailong/files/domain';
import { SLOVIN_ROUNDINGS } from '@hailong/statistics';
import { CHANNELS } from '../../domain/channel';
import {
  QUOTA_DIMENSIONS,
  QuotaRule,
  QuotaScope,
  QuotaTarget,
  QuotaTier,
} from '../../domain/quotas/quota-rule';

type Kind = QuotaTarget['kind'];
type TargetOf<K extends Kind> = Extract<QuotaTarget, { kind: K }>;

const tierCount: Shape<QuotaTier['count']> = {
  blank: 'all',
  read: (spot) => (spot.value === 'all' ? 'all' : wholeNumber.read(spot)),
};

const TARGETS: { readonly [K in Kind]: Shape<TargetOf<K>> } = {
  none: objectOf<TargetOf<'none'>>({ kind: needed(oneOf(['none'])) }),
  census: objectOf<TargetOf<'census'>>({ kind: needed(oneOf(['census'])) }),
  exact: objectOf<TargetOf<'exact'>>({ kind: needed(oneOf(['exact'])), count: needed(wholeNumber) }),
  minimum: objectOf<TargetOf<'minimum'>>({ kind: needed(oneOf(['minimum'])), count: needed(wholeNumber) }),
  ceiling: objectOf<TargetOf<'ceiling'>>({ kind: needed(oneOf(['ceiling'])), count: needed(wholeNumber) }),
  percent: objectOf<TargetOf<'percent'>>({ kind: needed(oneOf(['percent'])), percent: needed(anyNumber) }),
  slovin: objectOf<TargetOf<'slovin'>>({
    kind: needed(oneOf(['slovin'])),
    error: needed(anyNumber),
    rounding: allowed(oneOf(SLOVIN_ROUNDINGS.keys)),
  }),
  tiers: objectOf<TargetOf<'tiers'>>({
    kind: needed(oneOf(['tiers'])),
    tiers: needed(listOf(objectOf<QuotaTier>({ from: needed(wholeNumber), count: needed(tierCount) }))),
  }),
};
const KINDS = Object.keys(TARGETS).join(', ');

const target: Shape<QuotaTarget> = {
  blank: { kind: 'none' },
  read(spot) {
    const { value } = spot;
    const kind = typeof value === 'object' && value !== null && 'kind' in value ? value.kind : undefined;
    if (typeof kind === 'string' && Object.hasOwn(TARGETS, kind)) return TARGETS[kind as Kind].read(spot);
    const expected = {
      vi: `{ "kind": … } với kind là một trong: ${KINDS}`,
      en: `{ "kind": … } with kind one of: ${KINDS}`,
    };
    return misfit(spot, expected, { kind: 'none' });
  },
};

export const quotaRuleShape: Shape<QuotaRule> = objectOf<QuotaRule>({
  code: needed(text),
  label: needed(localizedText),
  over: allowed(
    objectOf<QuotaScope>({
      group: allowed(text),
      unitClass: allowed(text),
      field: allowed(text),
      procedureGroup: allowed(text),
      channel: allowed(oneOf(CHANNELS.keys)),
      each: allowed(listOf(oneOf(QUOTA_DIMENSIONS.keys))),
    }),
  ),
  rule: needed(target),
});
