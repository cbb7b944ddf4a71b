import { SurveyActor } from '@hailong/access';
import { administratorOf } from '../../kit/actors';
import { SUBMIT } from '../../kit/intake';
import { Part, Province } from '../../kit/province';
import { WithPortal } from '../../kit/servers/portal';
import { WithVisitor, firstChoices } from '../../kit/visitor';

export const LIST = `query ($state: SurveyOpinionState, $overdue: Boolean, $search: String, $round: ID) {
  opinions: surveyOpinions(state: $state, overdue: $overdue, search: $search, round: $round) { edges { node {
    id text state dueOn daysLeft overdue closedOn assignee answer question steps { step note actor on } } } } }`;
const HANDLED = `{ __typename ... on SurveyOpinionsHandled { opinions { id text state assignee answer closedOn } }
  ... on SurveyRefusal { problems { code place message } } }`;
export const ASSIGN = `mutation ($ids: [ID!]!) { done: assignSurveyOpinions(input: { opinions: $ids, assignee: "Văn phòng Sở" }) ${HANDLED} }`;
export const ANSWER = `mutation ($ids: [ID!]!, $answer: String!) { done: answerSurveyOpinions(input: { opinions: $ids, answer: $answer }) ${HANDLED} }`;
export const HAND_OVER = `mutation ($ids: [ID!]!) { done: handOverSurveyOpinions(input: { opinions: $ids, reference: "PAKN-77" }) ${HANDLED} }`;
export const SET_ASIDE = `mutation ($ids: [ID!]!) { done: setAsideSurveyOpinions(input: { opinions: $ids, reason: "Không có nội dung" }) ${HANDLED} }`;
export const REOPEN = `mutation ($ids: [ID!]!) { done: reopenSurveyOpinions(input: { opinions: $ids, reason: "Bấm nhầm" }) ${HANDLED} }`;
export const PUBLISH = `mutation ($ids: [ID!]!, $quoted: ID) { done: publishSurveyAnswer(input: { opinions: $ids, quoted: $quoted,
  summary: "Chờ lâu ở bộ phận một cửa", answer: "Đã thêm một quầy từ tháng 12" }) {
    __typename ... on SurveyAnswerPublished { answer publishedOn } ... on SurveyRefusal { problems { code place } } } }`;
export const WITHDRAW = `mutation ($id: ID!) { done: withdrawSurveyAnswer(id: $id, input: { reason: "Ghi sai" }) {
    __typename ... on SurveyRefusal { problems { code place } } } }`;
export const PUBLISHED = `{ answers: surveyPublishedAnswers(agencyCode: "P.1") { edges { node {
  agency { code } roundTitle simulated summary answer quotation publishedOn } } } }`;
export const COUNTS = `query ($round: ID) { counts: surveyOpinionCounts(round: $round) {
  opinions overdue closed closedInTime meanDays someStayHidden states { state opinions } } }`;
export const COMPARE = `{ compared: surveyOpinionsOfAgencies { edges { node { agency { code } opinions overdue closed closedInTime meanDays } } } }`;

export interface Node {
  readonly id: string;
  readonly text: string;
}
export interface Handled {
  readonly __typename: string;
  readonly opinions?: readonly Node[];
  readonly problems?: readonly { code: string; place: string }[];
  readonly answer?: string;
}
interface Page {
  readonly edges: readonly { readonly node: Node }[];
}

export interface OpinionDesk {
  /** Opinions that an actor reads, the administrator of P.1 unless another is named. */
  list(variables?: object, actor?: SurveyActor): Promise<readonly Node[]>;
  /** Ids of the opinions with these texts. */
  idsOf(...texts: readonly (string | undefined)[]): Promise<readonly string[]>;
  /** Sends a form with a text or none, rated with first choices unless other answers are given; its result must have this type. */
  write(text: string | undefined, result: string, answers?: readonly object[]): Promise<void>;
  /** Takes a step as the administrator of P.1. */
  take(operation: string, variables: object): Promise<Handled>;
}

export interface WithOpinionDesk {
  readonly desk: OpinionDesk;
}

/** The administrator of P.1, reading and handling what people wrote. */
export function anOpinionDesk(): Part<Province & WithPortal & WithVisitor, WithOpinionDesk> {
  return ({ ask, later, visitor }) => {
    const list: OpinionDesk['list'] = async (variables = {}, actor = administratorOf('P.1')) =>
      (await ask<Page>(LIST, variables, actor)).edges.map(({ node }) => node);
    return {
      desk: {
        list,
        idsOf: async (...texts) => {
          const nodes = await list();
          return texts.map((text) => nodes.find((node) => node.text === text)?.id ?? '');
        },
        write: async (text, result, answers) => {
          const form = await visitor.blank();
          later(60);
          const given = [
            ...(answers ?? firstChoices(form)),
            ...(text === undefined ? [] : [{ item: 'YK', text }]),
          ];
          const input = visitor.inputOf(form, { answers: given });
          expect((await ask<Handled>(SUBMIT, { input })).__typename).toBe(result);
        },
        take: (operation, variables) => ask(operation, variables, administratorOf('P.1')),
      },
    };
  };
}

/** Code and place of each problem of a refusal. */
export function refusalsOf({ problems = [] }: Handled) {
  return problems.map(({ code, place }) => [code, place]);
}
