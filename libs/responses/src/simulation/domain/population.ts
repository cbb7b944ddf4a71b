import { Channel } from '@hailong/surveys/domain';
import { stream } from './random';
import { SimulationInput } from './simulated-form';

/** True values of an agency, which no survey knows. */
export interface SimulatedAgency {
  readonly agencyId: number;
  /** Quality on the latent scale, in logits; 0 is average. */
  readonly level: number;
  /** Number of people that it serves, relative to the others. */
  readonly volume: number;
  /** Mix of channels, in the order of the channels of the input. */
  readonly channelWeights: readonly number[];
}

/** About 6 points of satisfaction around 80 %: provinces publish 73.5 to 98.6 for their agencies. */
const LEVEL_SPREAD = 0.5;
/** The busiest tenth serves about ten times as many people as the quietest. */
const VOLUME_SPREAD = 0.9;
const CHANNEL_SPREAD = 0.5;

interface ChannelHabit {
  readonly weight: number;
  /** Mode effect, in logits: people are kinder face to face. */
  readonly shift: number;
}

export const CHANNEL_HABITS: Readonly<Record<Channel, ChannelHabit>> = {
  online: { weight: 5, shift: -0.15 },
  app: { weight: 1, shift: -0.1 },
  kiosk: { weight: 2, shift: 0 },
  paper: { weight: 3, shift: 0.05 },
  post: { weight: 0.3, shift: 0 },
  phone: { weight: 0.5, shift: 0.15 },
  interview: { weight: 1, shift: 0.2 },
};

/** The agencies as they truly are, in the order of the input: what a survey tries to find out. */
export function simulatedAgencies({
  seed,
  agencies,
  channels,
}: Pick<SimulationInput, 'seed' | 'agencies' | 'channels'>): readonly SimulatedAgency[] {
  return agencies.map(({ agencyId }) => {
    const random = stream(seed, `agency/${agencyId}`);
    return {
      agencyId,
      level: LEVEL_SPREAD * random.normal(),
      volume: Math.exp(VOLUME_SPREAD * random.normal()),
      channelWeights: channels.map(
        (channel) => CHANNEL_HABITS[channel].weight * Math.exp(CHANNEL_SPREAD * random.normal()),
      ),
    };
  });
}
