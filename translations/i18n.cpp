// SPDX-License-Identifier: GPL-3.0-or-later
// A static library needs one source besides its resources.
