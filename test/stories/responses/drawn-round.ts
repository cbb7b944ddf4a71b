import { IntakeVerdict } from '../../kit/intake';
import { Invitation, WithInvited, WithPeople, invited, people } from '../../kit/people';
import { Part, Province } from '../../kit/province';
import { WithRespondent, aRespondent } from '../../kit/respondent';
import { WithRound } from '../../kit/round';
import { WithPortal } from '../../kit/servers/portal';
import { WithTwoForms, roundOfTwoForms } from './second-form';

const FORM_OF_LOT = `query ($round: ID!, $lot: Int) { form: surveyForm(round: $round, agencyCode: "P.1", group: "citizens", lot: $lot) {
  ... on SurveyForm { key questionnaire } } }`;

interface HandedOut {
  readonly key: string;
  readonly questionnaire: string;
}

export interface WithDrawn {
  readonly drawn: {
    /** Form that a lot draws. */
    formOf(lot?: number | null): Promise<HandedOut>;
    /** The questionnaire of the group that is not this one. */
    other(questionnaire?: string): string;
    /** Form that the link of an invitation opens, and the lot of a link to the other form. */
    for(
      invitation: Pick<Invitation, 'link'>,
    ): Promise<{ readonly questionnaire: string; readonly edited: string }>;
    /** Number of stored responses. */
    stored(): Promise<number>;
  };
}

/** Lot that a link carries; '': none. */
export function lotIn(link: string): string {
  return new URL(link).searchParams.get('lot') ?? '';
}

export function codesOf({ problems }: IntakeVerdict): readonly string[] {
  return problems?.map(({ code }) => code) ?? [];
}

function aDraw(): Part<
  Province & WithPortal & WithRound & WithTwoForms & WithPeople & WithRespondent & WithInvited,
  WithDrawn
> {
  return ({ ask, db, publicRoundId: round, first, second }) => {
    const formOf: WithDrawn['drawn']['formOf'] = (lot) => ask(FORM_OF_LOT, { round, lot });
    const drawn: WithDrawn['drawn'] = {
      formOf,
      other: (questionnaire) => (questionnaire === first ? second : first),
      for: async ({ link }) => {
        const { questionnaire } = await formOf(Number(lotIn(link)));
        const forms = await Promise.all(
          [0, 33, 66, 94].map(async (lot) => ({ lot, form: await formOf(lot) })),
        );
        const edited = forms.find(({ form }) => form.questionnaire !== questionnaire)?.lot ?? -1;
        return { questionnaire, edited: String(edited) };
      },
      stored: async () => {
        const rows = await db.admin<{ n: number }>('select count(*)::int as n from hailong.survey_response');
        return rows[0]?.n ?? 0;
      },
    };
    return { drawn };
  };
}

/** A round of two forms for the invited alone, on the page, on paper and through apps, with people that P.1 has invited to it. */
export const drawnRound = (count: number) =>
  roundOfTwoForms({ access: 'INVITED', channels: ['ONLINE', 'PAPER', 'APP'] })
    .with(people())
    .with(aRespondent())
    .with(invited('P.1', count))
    .with(aDraw());
