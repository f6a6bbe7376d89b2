// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/protocol/op.h>

#include <QList>

namespace thuly::test {

/** The first operation of a device: a petition taken in. Always the same, to the last bit. */
protocol::Op sampleOp();

/** `count` operations of one whole group, chained, with their ids. */
QList<protocol::Op> sampleGroup(int count);

/** The op with the id that belongs to what it holds now. */
protocol::Op withId(protocol::Op op);

} // namespace thuly::test
