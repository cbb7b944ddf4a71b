import { Sealing } from '@hailong/secrets';
import { Injectable } from '@nestjs/common';
import { LetterContent, letterPurpose } from '../domain/letter';

/** Opens letters, and seals them anew so that a letter and its row in the box share no byte. */
@Injectable()
export class LetterSeal {
  constructor(private readonly sealing: Sealing) {}

  get ready(): boolean {
    return this.sealing.ready;
  }

  open(sealed: Buffer, unitId: number, aboutId: number): LetterContent {
    return JSON.parse(this.sealing.open(sealed, letterPurpose(unitId, aboutId)).toString()) as LetterContent;
  }

  sealAnew(sealed: Buffer, unitId: number, aboutId: number): Buffer {
    const purpose = letterPurpose(unitId, aboutId);
    return this.sealing.seal(this.sealing.open(sealed, purpose), purpose);
  }
}
