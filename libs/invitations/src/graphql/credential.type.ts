import { createHash } from 'node:crypto';
import { IdField, SurveyRefusal } from '@hailong/graphql-kit';
import { QUESTIONNAIRE_ID } from '@hailong/kernel';
import { Field, Int, ObjectType, createUnionType } from '@nestjs/graphql';
import { SIGNATURE_VARIANT } from '../domain/blind-signature';
import type { AdmissionClass } from '../domain/admission-class';
import { SurveyAdmissionClass } from './admission-class.enum';
import type { ProvenHalf, ShownHalf } from '../use-cases/half-proofs';
import type { ShownKey, ShownKeys } from '../use-cases/read-credential-key.use-case';
import type { SignedBlindly } from '../use-cases/exchange-invitation.use-case';

@ObjectType({ description: 'Key that signs the credentials of a class.' })
export class SurveyClassKey {
  @Field(() => SurveyAdmissionClass)
  readonly formClass!: AdmissionClass;

  @Field({ description: 'SubjectPublicKeyInfo, Base64url.' })
  readonly publicKey!: string;

  @Field({
    description:
      'SHA-256 of the key, hexadecimal. Agencies post it, so that each person can check that all are shown the same key.',
  })
  readonly fingerprint!: string;

  static of({ formClass, spki }: ShownKey): SurveyClassKey {
    return Object.assign(new SurveyClassKey(), {
      formClass,
      publicKey: spki.toString('base64url'),
      fingerprint: createHash('sha256').update(spki).digest('hex'),
    });
  }
}

@ObjectType({
  description:
    'Half of the invitations of a round and agency, which were drawn for a form of a respondent group that has two.',
})
export class SurveyHalf {
  @Field({ description: 'Code of the respondent group.' })
  readonly group!: string;

  @IdField(QUESTIONNAIRE_ID, { description: 'Form of this half.' })
  readonly questionnaire!: number;

  @Field({
    description:
      'SHA-256, hexadecimal, of `hailong half`, a zero byte and the 32 bytes of the proof of this half. A browser compares the proof that an exchange gave it: a proof of another digest would mark its person.',
  })
  readonly digest!: string;

  static of({ group, questionnaireId, digest }: ShownHalf): SurveyHalf {
    const shown = { group, questionnaire: questionnaireId, digest: digest.toString('hex') };
    return Object.assign(new SurveyHalf(), shown);
  }
}

@ObjectType({
  description:
    'Half that an invitation was drawn into: the form that its person answers in a respondent group.',
})
export class SurveyProvenHalf {
  @Field({ description: 'Code of the respondent group.' })
  readonly group!: string;

  @IdField(QUESTIONNAIRE_ID, { description: 'Form that was drawn.' })
  readonly questionnaire!: number;

  @Field({
    description:
      '32 bytes, Base64url: goes with the credential as `halfProof`, the same for all of the half. Check it against the digest of surveyCredentialKey before it is used.',
  })
  readonly proof!: string;

  static of({ group, questionnaireId, proof }: ProvenHalf): SurveyProvenHalf {
    return Object.assign(new SurveyProvenHalf(), { group, questionnaire: questionnaireId, proof });
  }
}

@ObjectType({
  description:
    'Keys that sign the credentials of a round and agency: one a class, the same for all its invited people, never changed.',
})
export class SurveyCredentialKey {
  @Field({ description: 'Variant of RFC 9474.' })
  readonly variant!: string;

  @Field(() => [SurveyClassKey], {
    description:
      'A browser blinds one message for each; the server signs the one of the class of the invitation.',
  })
  readonly classes!: readonly SurveyClassKey[];

  @Field(() => [SurveyHalf], {
    description:
      'Both halves of each respondent group with two forms. Empty: no group has two, or the round has closed.',
  })
  readonly halves!: readonly SurveyHalf[];

  static of({ classes, halves }: ShownKeys): SurveyCredentialKey {
    return Object.assign(new SurveyCredentialKey(), {
      variant: SIGNATURE_VARIANT,
      classes: classes.map(SurveyClassKey.of),
      halves: halves.map(SurveyHalf.of),
    });
  }
}

@ObjectType({
  description: 'Blind signature; finalize it (RFC 9474) to the credential that goes with the answer.',
})
export class SurveyInvitationExchanged {
  @Field(() => SurveyAdmissionClass, { description: 'Class of the message that was signed.' })
  readonly formClass!: AdmissionClass;

  @Field({ description: '256 bytes, Base64url.' })
  readonly blindSignature!: string;

  @Field(() => Int, {
    nullable: true,
    description:
      'Lot to ask surveyForm with, so that it hands out the form that was drawn; the lot of the link may be another that draws the same. Null: no respondent group of the round has two forms.',
  })
  readonly lot!: number | null;

  @Field(() => [SurveyProvenHalf], {
    description: 'One for each respondent group with two forms. A retry gets the same.',
  })
  readonly halves!: readonly SurveyProvenHalf[];

  static of({ lot, halves, ...signed }: SignedBlindly): SurveyInvitationExchanged {
    const drawn = { lot: lot ?? null, halves: halves.map(SurveyProvenHalf.of) };
    return Object.assign(new SurveyInvitationExchanged(), { ...signed, ...drawn });
  }
}

export const SurveyExchangeInvitationResult = createUnionType({
  name: 'SurveyExchangeInvitationResult',
  types: () => [SurveyInvitationExchanged, SurveyRefusal] as const,
});
