import { randomUUID } from 'node:crypto';
import { today } from '@hailong/kernel';
import { Questionnaire } from '@hailong/questionnaires/domain';
import { SubmitResponse } from '@hailong/responses/use-cases';
import { SurveyTemplate } from '@hailong/surveys/domain';
import { parseQuestionnaire, readTemplate } from '@hailong/surveys/use-cases';
import { expectOk } from '../../kit/expect-ok';
import { A_RATING, NO_FEEDBACK } from '../../kit/intake';
import { Part, Province } from '../../kit/province';
import { BAC_KAN, WithRound } from '../../kit/round';
import { showFigures } from '../../kit/show-figures';
import { WithProcess } from '../../kit/servers/process';

/** Items that take texts: two questions, and an option "other" beside which people write. */
const TEXTS = {
  code: 'YK',
  title: 'Ý kiến',
  items: [
    {
      code: 'YK1',
      kind: 'text',
      purpose: 'perception',
      label: 'Điều chưa hài lòng',
      text: { maxLength: 500 },
    },
    { code: 'YK2', kind: 'text', purpose: 'perception', label: 'Kiến nghị', text: { maxLength: 500 } },
    {
      ...{ code: 'NGUON', kind: 'single', purpose: 'perception', label: 'Ông/Bà biết thông tin qua đâu?' },
      options: [
        { code: 'web', label: 'Trang thông tin' },
        { code: 'khac', label: 'Khác', other: true },
      ],
    },
  ],
};

/** The form of Bắc Kạn with three items that take texts, asked on paper and online. */
export function formWithTexts(): SurveyTemplate {
  const template = expectOk(readTemplate(BAC_KAN));
  const [name = '', form] = Object.entries(template.questionnaires)[0] ?? [];
  if (!form || !template.plan) throw new Error('the template has no form or no plan');
  const written = JSON.parse(JSON.stringify(form)) as Questionnaire;
  const sections = [...written.sections, TEXTS];
  return {
    ...template,
    questionnaires: { [name]: expectOk(parseQuestionnaire({ ...written, sections })) },
    plan: { ...template.plan, channels: ['online', 'paper'] },
  };
}

/** Texts of a form by item; the text of NGUON is written beside its option "other". */
export type Texts = Readonly<Record<string, string>>;

export interface Written {
  /** P.1 unless another is named. */
  readonly agencyCode?: string;
  /** Operator that types the form in, from paper; absent: it is sent online. */
  readonly operator?: string;
  /** True: the form rates nothing and is set aside. */
  readonly ratesNothing?: boolean;
}

export interface Writers {
  /** Sends a form with these texts. */
  write(texts: Texts, by?: Written): Promise<void>;
  /** Sends a form with a text in YK1 for each of the texts. */
  writeAll(...texts: readonly string[]): Promise<void>;
  /** Lets the texts of P.1 appear while the round takes forms: sends ten forms without a text, and shows all of them. */
  appear(agencyCode?: string): Promise<void>;
}

export interface WithWriters {
  readonly writers: Writers;
}

/** Respondents that write. */
export function someWriters(): Part<Province & WithProcess & WithRound, WithWriters> {
  return ({ app, clock, round }) => {
    const write: Writers['write'] = async (texts, { agencyCode = 'P.1', operator, ratesNothing } = {}) => {
      const answers = Object.entries(texts).map(([item, text]) =>
        item === 'NGUON' ? { item, level: 'khac', text } : { item, text },
      );
      const channel = operator === undefined ? 'online' : 'paper';
      const form = {
        key: randomUUID(),
        roundId: round.roundId,
        agencyCode,
        group: 'citizens',
        channel,
      } as const;
      const submission = { ...form, answers: [...(ratesNothing ? [] : [A_RATING]), NO_FEEDBACK, ...answers] };
      const arrival = { on: today(clock), operator };
      const proven = operator === undefined ? ('independent' as const) : undefined;
      const [verdict] = await app.get(SubmitResponse).submitAll([{ submission, arrival, proven }]);
      if (!verdict) throw new Error('a form got no verdict');
      expectOk(verdict);
    };
    return {
      writers: {
        write,
        writeAll: async (...texts) => {
          for (const text of texts) await write({ YK1: text });
        },
        appear: async (agencyCode) => {
          for (let form = 0; form < 10; form += 1) await write({}, { agencyCode });
          await showFigures(app, round);
        },
      },
    };
  };
}
