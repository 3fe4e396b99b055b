/** The trace of the language server in the output: as much as `steelman.trace.server` asks for. */
import { type Disposable, EventEmitter, LogLevel, type LogOutputChannel, workspace } from 'vscode';

/**
 * Where the client library writes its trace, which is off as long as the setting is. The library itself goes by the log
 * level of its channel and heeds the setting only at the level Trace, so it is given a view of the output whose level
 * follows the setting; what is traced is written as information. It looks up itself whether messages or their whole
 * contents are asked for.
 */
export class Tracing implements Disposable {
  private readonly levels = new EventEmitter<LogLevel>();
  private readonly listening = workspace.onDidChangeConfiguration((change) => {
    if (change.affectsConfiguration('steelman.trace.server')) this.levels.fire(levelNow());
  });
  readonly channel: LogOutputChannel;

  constructor(output: LogOutputChannel) {
    this.channel = Object.create(output, {
      logLevel: { get: levelNow },
      onDidChangeLogLevel: { value: this.levels.event },
      trace: { value: (message: string) => output.info(message) },
    });
  }

  dispose(): void {
    this.listening.dispose();
    this.levels.dispose();
  }
}

function levelNow(): LogLevel {
  const asked = workspace.getConfiguration('steelman').get('trace.server', 'off');
  return asked === 'off' ? LogLevel.Info : LogLevel.Trace;
}
