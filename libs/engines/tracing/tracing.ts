import { context, propagation, type Span, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';

const tracer = trace.getTracer('claque');

/** Work under a span of its own; without an exporter (CLAQUE_TRACES) it costs next to nothing. Attributes are ids and counts, never what people wrote. */
export function spanned<T>(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  work: (span: Span) => Promise<T>,
  parent: Readonly<Record<string, string>> = {},
): Promise<T> {
  return tracer.startActiveSpan(name, { attributes }, propagation.extract(context.active(), parent), async (span) => {
    try {
      return await work(span);
    } catch (error) {
      span.setStatus({ code: SpanStatusCode.ERROR, message: (error as Error).name });
      throw error;
    } finally {
      span.end();
    }
  });
}

export type { Span };

/** A span for a request, under that of who asked where the headers name one. `within` runs work under it. */
export function requestSpan(
  method: string,
  route: string,
  headers: Readonly<Record<string, unknown>>,
): { readonly span: Span; readonly within: (work: () => void) => void } {
  const parent = propagation.extract(context.active(), headers);
  const span = tracer.startSpan(
    `${method} ${route}`,
    { kind: SpanKind.SERVER, attributes: { 'http.request.method': method, 'http.route': route } },
    parent,
  );
  return { span, within: (work) => context.with(trace.setSpan(parent, span), work) };
}

/** What a job carries of the request that made it (W3C Trace Context); empty where nothing is traced. */
export function traceCarrier(): Record<string, string> {
  const carrier: Record<string, string> = {};
  propagation.inject(context.active(), carrier);
  return carrier;
}

/** Sends spans to a collector. @returns what sends the rest and ends it. */
export async function startTracing(url: string, role: string): Promise<() => Promise<void>> {
  const { NodeTracerProvider, BatchSpanProcessor } = await import('@opentelemetry/sdk-trace-node');
  const { OTLPTraceExporter } = await import('@opentelemetry/exporter-trace-otlp-http');
  const { resourceFromAttributes } = await import('@opentelemetry/resources');
  const provider = new NodeTracerProvider({
    resource: resourceFromAttributes({ 'service.name': `claque-${role}` }),
    spanProcessors: [new BatchSpanProcessor(new OTLPTraceExporter({ url }))],
  });
  provider.register();
  return () => provider.shutdown();
}
