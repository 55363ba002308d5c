import { Inject } from '@nestjs/common';
import { Resolver } from '@nestjs/graphql';
import { LEAST_ANSWERED, LEAST_EACH } from '../../../../libs/domain/inquiries/kind-calibration.js';
import { ORGANISER_NAMES } from '../../../../libs/domain/inquiries/organiser-names.js';
import { ORGANISER_KINDS, type OrganiserKind } from '../../../../libs/domain/model/index.js';
import { PRIOR, RULES } from '../../../../libs/domain/pipeline/groups/organiser-rules.js';
import { CLAQUE, type Claque } from '../context.js';
import { Query } from '../typed.js';

@Resolver()
export class OrganiserKindResolver {
  constructor(@Inject(CLAQUE) private readonly claque: Claque) {}

  @Query()
  async organiserWeights() {
    const { answered, kinds } = await this.claque.organisers.calibration();
    return {
      priors: ORGANISER_KINDS.map((kind) => weightNode(kind, Math.log2(PRIOR[kind]))),
      rules: RULES.map(({ about, bits }) => ({
        about,
        weights: ORGANISER_KINDS.flatMap((kind) => {
          const weight = bits[kind];
          return weight === undefined ? [] : [weightNode(kind, weight)];
        }),
      })),
      answered: answered.length,
      minAnswered: LEAST_ANSWERED,
      minEach: LEAST_EACH,
      calibrations: kinds.map((k) => ({ ...k, kindName: ORGANISER_NAMES[k.kind] })),
    };
  }
}

const weightNode = (kind: OrganiserKind, bits: number) => ({ kind, kindName: ORGANISER_NAMES[kind], bits });
