import { createHash } from 'node:crypto';
import { SurveyRefusal } from '@hailong/graphql-kit';
import { Field, ObjectType, createUnionType } from '@nestjs/graphql';
import { SIGNATURE_VARIANT } from '../domain/blind-signature';
import type { AdmissionClass } from '../domain/admission-class';
import { SurveyAdmissionClass } from './admission-class.enum';
import type { ShownKey } from '../use-cases/read-credential-key.use-case';
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

  static of(keys: readonly ShownKey[]): SurveyCredentialKey {
    const classes = keys.map(SurveyClassKey.of);
    return Object.assign(new SurveyCredentialKey(), { variant: SIGNATURE_VARIANT, classes });
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

  static of(signed: SignedBlindly): SurveyInvitationExchanged {
    return Object.assign(new SurveyInvitationExchanged(), signed);
  }
}

export const SurveyExchangeInvitationResult = createUnionType({
  name: 'SurveyExchangeInvitationResult',
  types: () => [SurveyInvitationExchanged, SurveyRefusal] as const,
});
