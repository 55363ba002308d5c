import { Inject } from '@nestjs/common';
import { Args, Context } from '@nestjs/graphql';
import { pageArgs } from '../connections.js';
import { auditRead, CLAQUE, type Claque, type RequestContext } from '../context.js';
import { pushed } from '../pushes.js';
import type { Arguments } from '../schema.generated.js';
import { Query, ResolverOf, Subscription } from '../typed.js';
import { alertNode } from './presenter.js';

@ResolverOf('Alert')
export class AlertResolver {
  constructor(@Inject(CLAQUE) private readonly claque: Claque) {}

  @Query()
  async alerts(@Args() { first }: Arguments['Query']['alerts'], @Context() context: RequestContext) {
    const alerts = await this.claque.store.alerts.latest(pageArgs({ first }).first);
    // Numbers that called stand in them.
    await auditRead(
      this.claque,
      context,
      'Query.alerts',
      alerts.map((a) => a.id),
      'alert',
    );
    return alerts.map(alertNode);
  }

  @Subscription(alertNode)
  alertTold(@Context() context: RequestContext) {
    return pushed(this.claque, context, 'Subscription.alertTold', 'alert', (signal) =>
      this.claque.calls.alerts(signal),
    );
  }
}
