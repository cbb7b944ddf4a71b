import { IntakeDb } from '@hailong/database';
import { Sealing, SealingFault } from '@hailong/secrets';
import { roundsById } from '@hailong/surveys';
import { KeyOfRound, keyOfEachRound } from '../persistence/secret-store';
import { purposeOf } from './round-secrets';

/** Examines whether the secret key of this program opens the keys of rounds; changes nothing. */
export class ExamineKeys {
  constructor(
    private readonly intakeDb: IntakeDb,
    private readonly sealing: Sealing,
  ) {}

  /** Codes of the rounds whose keys do not open, each tried at one agency. */
  async unopened(): Promise<readonly string[]> {
    const keys = await this.intakeDb.read(keyOfEachRound);
    const closed = keys.filter((key) => !this.opens(key)).map(({ roundId }) => roundId);
    const rounds = await this.intakeDb.read((tx) => roundsById(tx, closed), 'one');
    return rounds.map(({ code }) => code);
  }

  private opens({ sealedTokenKey, ...target }: KeyOfRound): boolean {
    try {
      return this.sealing.open(sealedTokenKey, purposeOf('token', target)).length > 0;
    } catch (error) {
      if (error instanceof SealingFault) return false;
      throw error;
    }
  }
}
