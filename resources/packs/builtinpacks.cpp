// SPDX-License-Identifier: GPL-3.0-or-later
// The library holds only embedded files; a static library needs one object of its own.
namespace thuly::builtinpacks {
void linked()
{
}
} // namespace thuly::builtinpacks
