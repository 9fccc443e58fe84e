/**
 * What a host and its modules agree on.
 *
 * <p>A <em>host</em> reads an OnSphere configuration tree, discovers {@link
 * ch.onsphere.osp.api.OspModuleProvider providers} with {@link java.util.ServiceLoader} and gives
 * each module instance a {@link ch.onsphere.osp.api.HostContext}. A <em>module</em> connects one
 * kind of field system: it receives {@linkplain ch.onsphere.osp.api.OutputCommand commands} for its
 * outputs and publishes {@linkplain ch.onsphere.osp.api.Value values}.
 *
 * <p>The contract makes no assumption that both live in one process: everything that crosses it is
 * immutable, a handler answers when its work is done, and it may be asked again with the same
 * correlation id. Unless a method says otherwise, no argument and no result is {@code null}, and
 * every type may be used by several threads at once.
 *
 * <p>What OnSphere speaks on its own bus is not public. The names here follow its public
 * documentation; interoperability with a running OnSphere stack is not claimed.
 */
package ch.onsphere.osp.api;
