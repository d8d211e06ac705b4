// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For the .cpp files of the topic tree model only.
#include "models/topictreemodel.h"

namespace tidemark::models {

struct TopicTreeModel::Node
{
    TopicTreeRow data;
    Node* parent = nullptr; // null: the root
    int row = 0;
    bool wasOpened = false; // a view wants its children
    bool isFilled = false; // its children are made, and follow the catalogue
    std::vector<std::unique_ptr<Node>> children;
};

} // namespace tidemark::models
