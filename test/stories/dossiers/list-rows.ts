/** Bodies of Bến Tre that a department worked with: 17 departments and 9 districts; some with the address of an official. */
export const BODIES_OF_BEN_TRE: readonly { code: string; name: string; field: string; email?: string }[] = [
  ...[
    'Văn phòng UBND tỉnh',
    'Sở Nội vụ',
    'Sở Tài chính',
    'Sở Kế hoạch và Đầu tư',
    'Sở Tư pháp',
    'Sở Xây dựng',
    'Sở Giao thông vận tải',
    'Sở Tài nguyên và Môi trường',
    'Sở Nông nghiệp và Phát triển nông thôn',
    'Sở Khoa học và Công nghệ',
    'Sở Thông tin và Truyền thông',
    'Sở Lao động – Thương binh và Xã hội',
    'Sở Văn hóa, Thể thao và Du lịch',
    'Sở Giáo dục và Đào tạo',
    'Sở Y tế',
    'Thanh tra tỉnh',
    'Ban Quản lý các khu công nghiệp',
  ].map((name, n) => ({
    ...{ code: `BT-${n + 1}`, name, field: 'departments' },
    email: `vanthu${n + 1}@bentre.example.vn`,
  })),
  ...[
    'UBND thành phố Bến Tre',
    'UBND huyện Ba Tri',
    'UBND huyện Bình Đại',
    'UBND huyện Châu Thành',
    'UBND huyện Chợ Lách',
    'UBND huyện Giồng Trôm',
    'UBND huyện Mỏ Cày Bắc',
    'UBND huyện Mỏ Cày Nam',
    'UBND huyện Thạnh Phú',
  ].map((name, n) => ({ code: `BT-H${n + 1}`, name, field: 'districts' })),
];

export const LOAD_LIST = `mutation ($input: SurveyLoadListInput!) { it: loadSurveyList(input: $input) { __typename
  ... on SurveyRefusal { problems { code place } }
  ... on SurveyListLoaded { members { __typename ... on SurveyListMemberLoaded { code number status }
    ... on SurveyListMemberRefused { code problems { code place } } } } } }`;
export const MARK_LIST = `mutation ($input: SurveyMarkListInput!) { it: markSurveyListMembers(input: $input) { __typename
  ... on SurveyRefusal { problems { code place } } ... on SurveyListMembersMarked { marked } } }`;
export const REMOVE_FROM_LIST = `mutation ($input: SurveyRemoveListMembersInput!) { it: removeSurveyListMembers(input: $input) { __typename
  ... on SurveyRefusal { problems { code place } } ... on SurveyListMembersMarked { marked } } }`;
export const LIST = `query ($round: ID!, $group: String!) { it: surveyList(round: $round, group: $group) { __typename
  ... on SurveyRefusal { problems { code place } }
  ... on SurveyList { members reachable objecting asked byHand byPost undeliverable fields { field members } } } }`;
export const LIST_MEMBERS = `query ($round: ID!, $group: String!, $after: String) { it: surveyListMembers(round: $round, group: $group, first: 20, after: $after) {
  __typename ... on SurveyRefusal { problems { code place } }
  ... on SurveyListMemberConnection { pageInfo { hasNextPage endCursor }
    edges { node { id number code name field invitedBy issuedBy undeliverableOn objects answered } } } } }`;
export const LABELS = `query ($round: ID!, $group: String!) { it: surveyListLabels(round: $round, group: $group, first: 200) { __typename
  ... on SurveyRefusal { problems { code place } }
  ... on SurveyListLabelConnection { edges { node { number name address email phone } } } } }`;

/** Answer of an operation about a list; holds only the fields that were asked for. */
export interface ListAnswer {
  readonly __typename: string;
  readonly problems?: readonly { readonly code: string; readonly place: string }[];
  readonly members: readonly {
    readonly __typename: string;
    readonly code: string;
    readonly number: number;
    readonly status: string;
    readonly problems?: readonly { readonly code: string; readonly place: string }[];
  }[];
  readonly marked: number;
}

/** Page of members of a list. */
export interface MembersAnswer {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly edges: readonly { readonly node: MemberNode }[];
}

export interface MemberNode {
  readonly number: number | null;
  readonly code: string | null;
  readonly name: string | null;
  readonly field: string | null;
  readonly invitedBy: string | null;
  readonly answered: boolean | null;
}
