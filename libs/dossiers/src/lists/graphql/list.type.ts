import { SurveyFinding, SurveyProblem, SurveyRefusal, connectionOf, findingOf } from '@hailong/graphql-kit';
import { Verdict } from '@hailong/kernel';
import { Field, Int, ObjectType, createUnionType } from '@nestjs/graphql';
import type { MemberStatus } from '../domain/list-member';
import type { LoadedMember } from '../use-cases/load-list.use-case';
import type { MembersMarked } from '../use-cases/mark-members.use-case';
import type { MemberLabel } from '../use-cases/read-labels.use-case';
import type { ListInNumbers } from '../use-cases/read-lists.use-case';
import { SurveyListMemberStatus } from './list.enums';

@ObjectType({ description: 'The member stands in the list as its row says.' })
export class SurveyListMemberLoaded {
  @Field({ description: 'As it was sent.' })
  readonly code!: string;

  @Field(() => Int, { description: 'Number in the list, as labels print it.' })
  readonly number!: number;

  @Field(() => SurveyListMemberStatus)
  readonly status!: MemberStatus;
}

@ObjectType({ description: 'Nothing of the row was saved; every problem is named. Mend and send it again.' })
export class SurveyListMemberRefused {
  @Field({ description: 'As it was sent.' })
  readonly code!: string;

  @Field(() => [SurveyProblem])
  readonly problems!: readonly SurveyFinding[];
}

export const SurveyListMemberResult = createUnionType({
  name: 'SurveyListMemberResult',
  types: () => [SurveyListMemberLoaded, SurveyListMemberRefused] as const,
});

@ObjectType({ description: 'The rows with their verdicts.' })
export class SurveyListLoaded {
  @Field(() => [SurveyListMemberResult], { description: 'In the order of the rows.' })
  readonly members!: readonly (typeof SurveyListMemberResult)[];

  static of(verdicts: readonly Verdict<LoadedMember>[], codes: readonly string[]): SurveyListLoaded {
    const members = verdicts.map((each, at) =>
      each.ok
        ? Object.assign(new SurveyListMemberLoaded(), each.value)
        : Object.assign(new SurveyListMemberRefused(), {
            code: codes[at] ?? '',
            problems: each.problems.map(findingOf),
          }),
    );
    return Object.assign(new SurveyListLoaded(), { members });
  }
}

export const SurveyLoadListResult = createUnionType({
  name: 'SurveyLoadListResult',
  types: () => [SurveyListLoaded, SurveyRefusal] as const,
});

@ObjectType({ description: 'The mark is noted.' })
export class SurveyListMembersMarked {
  @Field(() => Int, {
    description: 'Members that bear the mark; those that want no survey are issued no form.',
  })
  readonly marked!: number;

  static of(marked: MembersMarked): SurveyListMembersMarked {
    return Object.assign(new SurveyListMembersMarked(), marked);
  }
}

export const SurveyMarkListResult = createUnionType({
  name: 'SurveyMarkListResult',
  types: () => [SurveyListMembersMarked, SurveyRefusal] as const,
});

@ObjectType({ description: 'Members of a list by field.' })
export class SurveyListField {
  @Field(() => String, { nullable: true, description: 'Code of the field; null: members without one.' })
  readonly field!: string | null;

  @Field(() => Int)
  readonly members!: number;
}

@ObjectType({
  description: 'A list in numbers, also after the round has closed. Nothing in it leads to a member.',
})
export class SurveyList {
  @Field({ description: 'Code of the respondent group.' })
  readonly group!: string;

  @Field(() => Int, { description: 'N of the group: all members, objecting ones too.' })
  readonly members!: number;

  @Field(() => [SurveyListField])
  readonly fields!: readonly SurveyListField[];

  @Field(() => Int, { description: 'Members with an e-mail address or a phone number.' })
  readonly reachable!: number;

  @Field(() => Int)
  readonly objecting!: number;

  @Field(() => Int, { description: 'Members that were invited or issued a form.' })
  readonly asked!: number;

  @Field(() => Int, { description: 'Forms issued by hand.' })
  readonly byHand!: number;

  @Field(() => Int, { description: 'Forms sent by post.' })
  readonly byPost!: number;

  @Field(() => Int, { description: 'Forms that came back unopened.' })
  readonly undeliverable!: number;

  static of({ fields, ...counts }: ListInNumbers): SurveyList {
    const named = fields.map((field) => Object.assign(new SurveyListField(), field));
    return Object.assign(new SurveyList(), { ...counts, fields: named });
  }
}

export const SurveyListResult = createUnionType({
  name: 'SurveyListResult',
  types: () => [SurveyList, SurveyRefusal] as const,
});

@ObjectType({ description: 'Label of an envelope.' })
export class SurveyListLabel {
  @Field(() => Int, { description: 'Number in the list, by which an envelope that comes back is noted.' })
  readonly number!: number;

  @Field()
  readonly name!: string;

  @Field(() => String, { nullable: true })
  readonly address!: string | null;

  @Field(() => String, { nullable: true })
  readonly email!: string | null;

  @Field(() => String, { nullable: true })
  readonly phone!: string | null;

  static of({ address, email, phone, ...label }: MemberLabel): SurveyListLabel {
    const contact = { address: address ?? null, email: email ?? null, phone: phone ?? null };
    return Object.assign(new SurveyListLabel(), { ...label, ...contact });
  }
}

@ObjectType()
export class SurveyListLabelConnection extends connectionOf(SurveyListLabel, 'SurveyListLabel') {}

export const SurveyListLabelsResult = createUnionType({
  name: 'SurveyListLabelsResult',
  types: () => [SurveyListLabelConnection, SurveyRefusal] as const,
});
