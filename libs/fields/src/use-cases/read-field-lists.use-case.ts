import { IntakeDb, ProvinceDb, ProvinceScope } from '@hailong/database';
import { Injectable } from '@nestjs/common';
import { FieldListRecord } from '../domain/field-list';
import { FieldListDifference, fieldListDifferences } from '../domain/field-list-difference';
import { everyFieldList } from '../persistence/field-list-store';

/** Version of the list with its differences from the version before; none for the first. */
export interface FieldListVersion extends FieldListRecord {
  readonly differences: readonly FieldListDifference[];
}

/** Reads the versions of the list, newest first: all of them for the province, published ones without a login. */
@Injectable()
export class ReadFieldLists {
  constructor(
    private readonly province: ProvinceDb,
    private readonly everybody: IntakeDb,
  ) {}

  async all(scope: ProvinceScope): Promise<readonly FieldListVersion[]> {
    return withDifferences(await this.province.read(scope, everyFieldList));
  }

  async published(): Promise<readonly FieldListVersion[]> {
    return withDifferences(await this.everybody.read(everyFieldList));
  }
}

function withDifferences(versions: readonly FieldListRecord[]): readonly FieldListVersion[] {
  return versions.map((list, at) => {
    const before = versions[at + 1];
    return { ...list, differences: before ? fieldListDifferences(before.document, list.document) : [] };
  });
}
