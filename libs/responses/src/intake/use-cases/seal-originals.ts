import { Sealing } from '@hailong/secrets';
import { Injectable } from '@nestjs/common';
import { StorableText } from '../domain/mask-texts';
import { TextPlace, textPurpose } from '../domain/text-purpose';

/** Seals texts as they were written. Without a key of the host nothing but the masked text is kept. */
@Injectable()
export class SealOriginals {
  constructor(private readonly sealing: Sealing) {}

  /** Sealed original of a text; undefined where nothing was masked, or there is no key. */
  seal({ original }: StorableText, place: TextPlace): Buffer | undefined {
    if (!original || !this.sealing.ready) return undefined;
    return this.sealing.seal(original.written, textPurpose(place));
  }
}
