import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Response whose counts are kept beside it. */
@Entity({ schema: 'common_way', name: 'response' })
export class StoredResponse {
  @PrimaryColumn('integer', { name: 'agency_id' })
  agencyId!: number;

  @PrimaryColumn('uuid', { name: 'response_id' })
  responseId!: string;

  @Column('integer', { name: 'round_id' })
  roundId!: number;

  @Column('integer', { name: 'questionnaire_id' })
  questionnaireId!: number;

  @Column('date', { name: 'received_on' })
  receivedOn!: string;

  @Column('smallint', { name: 'respondent_group' })
  respondentGroup!: number;

  @Column('smallint')
  channel!: number;

  @Column('boolean')
  valid!: boolean;

  @Column('text')
  answers!: string;
}

/** Response alone, summed up when it is read. */
@Entity({ schema: 'common_way', name: 'plain_response' })
export class PlainResponse extends StoredResponse {}
